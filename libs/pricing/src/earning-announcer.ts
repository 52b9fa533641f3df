import { Injectable } from '@nestjs/common';
import type { Earning } from '@handraise/contracts';
import { Notifier, Outbox, room, type Tx } from '@handraise/platform';
import type { EarningRow } from './db/pricing.statements';

/** Tells the agent's devices and the later steps that an earning was booked or moved on. */
@Injectable()
export class EarningAnnouncer {
  constructor(
    private readonly outbox: Outbox,
    private readonly notifier: Notifier,
  ) {}

  async announce(tx: Tx, ...earnings: EarningRow[]): Promise<void> {
    for (const earning of earnings) {
      const { id: earningId, agentId, status, totalMinor, currency, simulated } = earning;
      this.notifier.send(tx, room.agent(agentId), 'earning:changed', { earning: toEarning(earning) });
      const fact = { earningId, agentId, status, totalMinor, currency, simulated };
      await this.outbox.add(tx, 'earning.changed', fact);
    }
  }
}

/** The published form of an earning. */
export const toEarning = (row: EarningRow): Earning => ({
  id: row.id,
  sessionId: row.sessionId,
  rule: row.rule,
  currency: row.currency,
  totalMinor: row.totalMinor,
  lines: row.lines,
  status: row.status,
  availableAt: row.availableAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
});
