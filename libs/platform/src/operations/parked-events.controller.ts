import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { notFound, type EventId } from '@handraise/kernel';
import { Controller } from '@nestjs/common';
import { Command } from '../commands/command.decorator';
import { sql } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';

const PARKED = sql(
  'platform.parked.list',
  `SELECT event.id, event.name, delivery.handler, delivery.attempts, coalesce(delivery.error, '') AS error, delivery.parked_at AS "parkedAt"
   FROM outbox_deliveries delivery JOIN outbox_events event ON event.id = delivery.event_id
   WHERE delivery.parked_at IS NOT NULL AND ($2::uuid IS NULL OR event.id > $2::uuid)
   ORDER BY event.id LIMIT $1`,
);
const REPLAY = sql(
  'platform.parked.replay',
  `UPDATE outbox_deliveries SET parked_at = NULL, attempts = 0, next_attempt_at = now()
   WHERE event_id = $1 AND parked_at IS NOT NULL RETURNING event_id`,
);

interface Row {
  readonly id: EventId;
  readonly name: string;
  readonly handler: string;
  readonly attempts: number;
  readonly error: string;
  readonly parkedAt: Date;
}

/** Events whose handler kept failing: an admin sees them and has them handled again. */
@Controller()
export class ParkedEventsController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Command(commands.listParkedEvents)
  async list(input: InputOf<typeof commands.listParkedEvents>): Promise<ResultOf<typeof commands.listParkedEvents>> {
    const rows = await this.unitOfWork.query<Row>(PARKED, [input.limit, input.after ?? null]);
    const data = rows.map((row) => ({ ...row, parkedAt: row.parkedAt.toISOString() }));
    return { data, next: data.length === input.limit ? (rows.at(-1)?.id ?? null) : null };
  }

  @Command(commands.replayParkedEvent)
  async replay(
    input: InputOf<typeof commands.replayParkedEvent>,
  ): Promise<ResultOf<typeof commands.replayParkedEvent>> {
    const replayed = await this.unitOfWork.query(REPLAY, [input.eventId]);
    if (replayed.length === 0) throw notFound('parked event');
    return {};
  }
}
