import { createHash } from 'node:crypto';
import type { commands, InputOf, ResultOf } from '@handraise/contracts';
import { notFound, type DecisionId } from '@handraise/kernel';
import { UnitOfWork } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { parseDecision, type DecisionRow } from './db/decision-rows';
import { DECISIONS_AFTER, FIND_DECISION, HEADS, LIST_DECISIONS } from './db/statements';
import { canonical, FIRST_HASH, hashInput } from './domain/decision-chain';
import { match } from './domain/match';
import type { Decision } from './domain/snapshot';

/**
 * How far a market's chain goes by the market's own row: what tells a cut-off end of the log from a log that is
 * complete.
 */
interface Head {
  readonly name: string;
  readonly lastSeq: number;
  readonly lastHash: string;
}

/** Every dispatch round that made an offer, chained by hashes: read it, decide it again, prove that nothing was changed. */
@Injectable()
export class DecisionLogService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For the admin's page, newest first; ids are in order of time, so the last one is the cursor. */
  async list({
    limit,
    after,
  }: InputOf<typeof commands.listDecisions>): Promise<ResultOf<typeof commands.listDecisions>> {
    const rows = await this.unitOfWork.query<DecisionRow>(LIST_DECISIONS, [limit, after ?? null]);
    const data = rows.map((row) => {
      const offers = parseDecision(row).decision.offers.map(({ handoffId, agentId }) => ({ handoffId, agentId }));
      return { id: row.id, seq: row.seq, market: row.market, at: row.at.toISOString(), offers };
    });
    return { data, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /**
   * The whole record: everything that one round looked at and why it chose (Platform Work Directive, art. 9-11).
   * Throws `NOT_FOUND`.
   */
  async get(id: DecisionId): Promise<ResultOf<typeof commands.getDecision>> {
    const row = await this.find(id);
    const { snapshot, policy, seed, decision } = parseDecision(row);
    const { market, seq, hash, previousHash } = row;
    return { id, market, seq, hash, previousHash, at: row.at.toISOString(), snapshot, policy, seed, decision };
  }

  /** I13: the same input gives the same decision, byte for byte. */
  async replay(id: DecisionId): Promise<{ equal: boolean; decision: Decision }> {
    const { decision: recorded, ...input } = parseDecision(await this.find(id));
    const decision = match(input);
    return { equal: canonical(decision) === canonical(recorded), decision };
  }

  /** Recomputes every hash from the first record to the head. */
  async verify(): Promise<ResultOf<typeof commands.verifyDecisionLog>> {
    const heads = await this.unitOfWork.query<Head>(HEADS);
    const problems: string[] = [];
    let records = 0;
    for (const head of heads) records += await this.verifyMarket(head, problems);
    return {
      ok: problems.length === 0,
      records,
      head: heads.length === 1 ? (heads[0]?.lastHash ?? null) : null,
      problems,
    };
  }

  /**
   * Walks a chain in pages of 500 and goes on after a fault, so that one changed record does not hide the next.
   */
  private async verifyMarket(head: Head, problems: string[]): Promise<number> {
    let [seq, hash] = [0, FIRST_HASH];
    for (;;) {
      const rows = await this.unitOfWork.query<DecisionRow>(DECISIONS_AFTER, [head.name, seq]);
      for (const row of rows) {
        const expected = createHash('sha256')
          .update(hashInput(hash, row.seq, row.body))
          .digest('hex');
        if (row.seq !== seq + 1) problems.push(`${head.name}: record ${seq + 1} is missing`);
        if (row.previousHash !== hash || row.hash !== expected)
          problems.push(`${head.name}: record ${row.seq} was changed`);
        [seq, hash] = [row.seq, row.hash];
      }
      if (rows.length < 500) break;
    }
    if (seq < head.lastSeq) problems.push(`${head.name}: the last ${head.lastSeq - seq} records are missing`);
    return seq;
  }

  private async find(id: DecisionId): Promise<DecisionRow> {
    const [row] = await this.unitOfWork.query<DecisionRow>(FIND_DECISION, [id]);
    if (!row) throw notFound('decision record');
    return row;
  }
}
