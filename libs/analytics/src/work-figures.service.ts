import type { Commands, ResultOf } from '@handraise/contracts';
import { UnitOfWork, type Statement } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import * as statements from './db/work.statements';
import { evennessOf, type Share } from './domain/fairness';
import type { HourFigures, DecisionFigures, ReplyGapFigures } from './domain/figures';
import { effectivePayOf, offerHealthOf, replyGapsOf } from './domain/work';

type Metrics = ResultOf<Commands['getMetrics']>;
type Work = Pick<Metrics, 'outcomes' | 'replyGapSeconds' | 'offerHealth' | 'effectivePay' | 'fairness'>;

/** What is known beforehand: how offers ended, and what was paid. */
export type Counted = Pick<Metrics, 'offers' | 'paid'>;

/** The figures of people's work: pay per hour, fairness, the health of offers, how long customers wait for an answer. */
@Injectable()
export class WorkFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(start: Date, end: Date, { offers, paid }: Counted): Promise<Work> {
    const read = <Row extends object>(statement: Statement) => this.unitOfWork.query<Row>(statement, [start, end]);
    const [gap] = await read<{ minutes: number | null }>(statements.LONGEST_GAP);
    return {
      outcomes: only(await read<Metrics['outcomes']>(statements.OUTCOMES)),
      replyGapSeconds: replyGapsOf(await read<ReplyGapFigures>(statements.REPLY_GAPS)),
      offerHealth: offerHealthOf(offers, only(await read<DecisionFigures>(statements.DECISIONS))),
      effectivePay: effectivePayOf(paid, only(await read<HourFigures>(statements.HOURS))),
      fairness: {
        ...evennessOf(await read<Share>(statements.SHARES)),
        longestGapMinutes: gap?.minutes ?? null,
      },
    };
  }
}

function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('an aggregate gave no row');
  return row;
}
