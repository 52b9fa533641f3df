import { AgentsService } from '@handraise/agents';
import type { HandoffId } from '@handraise/kernel';
import { Notifier, room, UnitOfWork } from '@handraise/platform';
import { Injectable, Logger } from '@nestjs/common';
import { toHandoff, type HandoffRow } from '../db/rows';
import { LIST_WAITING, RECENT_WAITS } from '../db/statements';
import { placesInLine, type Place } from '../domain/line';

/** A burst of accepts moves everybody's place many times; customers see the last of it. */
const COALESCE_MS = 50;
/** Who stands further back than this is told a place only when the line has moved up. */
const SHOWN = 500;

/** Everybody's place in line and honest wait, told whenever it changes. */
@Injectable()
export class QueueView {
  private readonly logger = new Logger(QueueView.name);
  private readonly told = new Map<HandoffId, string>();
  private pending: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agents: AgentsService,
    private readonly notifier: Notifier,
  ) {}

  /** Soon, and once for many changes. */
  refresh(): void {
    this.pending ??= setTimeout(() => {
      this.pending = undefined;
      this.tell().catch((error: unknown) => this.logger.warn(error, 'places in line could not be told'));
    }, COALESCE_MS).unref();
  }

  /** The places of all who wait, by request. */
  async places(): Promise<Map<HandoffId, Place>> {
    return new Map((await this.read()).map(({ row, place }) => [row.id, place]));
  }

  /**
   * Each node remembers what it told last and says only what differs; with several nodes a customer may hear the
   * same twice, which does no harm.
   */
  private async tell(): Promise<void> {
    const waiting = await this.read();
    const present = new Set(waiting.map(({ row }) => row.id));
    for (const id of this.told.keys()) if (!present.has(id)) this.told.delete(id);
    for (const { row, place } of waiting) {
      const handoff = toHandoff(row, place);
      const key = JSON.stringify(handoff);
      if (this.told.get(row.id) === key) continue;
      this.told.set(row.id, key);
      this.notifier.sendNow(room.customer(row.customerId), 'handoff:changed', { handoff });
    }
  }

  private async read(): Promise<{ row: HandoffRow; place: Place }[]> {
    const rows = await this.unitOfWork.query<HandoffRow>(LIST_WAITING, [SHOWN]);
    if (rows.length === 0) return [];
    const recent = await this.unitOfWork.query<{ seconds: number }>(RECENT_WAITS);
    const recentWaits = recent.map(({ seconds }) => seconds);
    const places = placesInLine(rows, await this.agents.findRoutable(), recentWaits);
    return rows.flatMap((row, index) => {
      const place = places[index];
      return place ? [{ row, place }] : [];
    });
  }
}
