import { AgentsService } from '@handraise/agents';
import type { HandoffId } from '@handraise/kernel';
import { Notifier, room, UnitOfWork } from '@handraise/platform';
import { Injectable, Logger } from '@nestjs/common';
import { toHandoff, type HandoffRow, type QueueFacts } from '../db/rows';
import { LIST_WAITING, RECENT_WAITS } from '../db/statements';
import { estimateWait } from '../domain/wait-estimate';

const COALESCE_MS = 50;
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

  /** Undefined for who does not wait. */
  async factsOf(id: HandoffId): Promise<QueueFacts | undefined> {
    return (await this.read()).find(({ row }) => row.id === id)?.facts;
  }

  private async tell(): Promise<void> {
    const waiting = await this.read();
    const present = new Set(waiting.map(({ row }) => row.id));
    for (const id of this.told.keys()) if (!present.has(id)) this.told.delete(id);
    for (const { row, facts } of waiting) {
      const handoff = toHandoff(row, facts);
      const key = JSON.stringify(handoff);
      if (this.told.get(row.id) === key) continue;
      this.told.set(row.id, key);
      this.notifier.sendNow(room.customer(row.customerId), 'handoff:changed', { handoff });
    }
  }

  private async read(): Promise<{ row: HandoffRow; facts: QueueFacts }[]> {
    const rows = await this.unitOfWork.query<HandoffRow>(LIST_WAITING, [SHOWN]);
    if (rows.length === 0) return [];
    const recent = await this.unitOfWork.query<{ seconds: number }>(RECENT_WAITS);
    const routableAgents = (await this.agents.findRoutable()).filter(({ room: units }) => units > 0).length;
    const recentWaits = recent.map(({ seconds }) => seconds);
    return rows.map((row, index) => {
      const position = index + 1;
      return { row, facts: { position, wait: estimateWait({ position, recentWaits, routableAgents }) } };
    });
  }
}
