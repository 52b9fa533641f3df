import type { Commands, InputOf, ResultOf } from '@handraise/contracts';
import { DomainError, type Clock } from '@handraise/kernel';
import { CLOCK, UnitOfWork, type Statement } from '@handraise/platform';
import { Inject, Injectable } from '@nestjs/common';
import * as statements from './db/metrics.statements';
import type { EpisodeFigures, RatingFigures, WaitFigures } from './domain/figures';
import { aiShareOf, repeatContactsOf, satisfactionOf } from './domain/metrics';
import { WorkFigures } from './work-figures.service';

type Metrics = ResultOf<Commands['getMetrics']>;

const DEFAULT_PERIOD_MS = 30 * 24 * 3_600_000;
const NOTHING_PAID = { earnings: 0, totalMinor: 0, currency: 'EUR' };

/** The figures of a period by their written definitions. None comes without how many it stands on. */
@Injectable()
export class MetricsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: WorkFigures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The last 30 days unless told otherwise. */
  async of({ from, to }: InputOf<Commands['getMetrics']>): Promise<Metrics> {
    const end = to === undefined ? this.clock.now() : new Date(to);
    const start = from === undefined ? new Date(end.getTime() - DEFAULT_PERIOD_MS) : new Date(from);
    if (start >= end) throw new DomainError('VALIDATION_FAILED', 'from: choose a time before the end of the period.');
    const episodes = await this.one<EpisodeFigures>(statements.EPISODES, start, end);
    const ratings = await this.one<RatingFigures>(statements.RATINGS, start, end);
    const { n, p50, p95 } = await this.one<WaitFigures>(statements.WAITS, start, end);
    const byCurrency = await this.unitOfWork.query<typeof NOTHING_PAID>(statements.PAID, [start, end]);
    const paid = { ...(byCurrency[0] ?? NOTHING_PAID), byCurrency };
    const offers = await this.one<Metrics['offers']>(statements.OFFERS, start, end);
    return {
      from: start.toISOString(),
      to: end.toISOString(),
      aiShare: aiShareOf(episodes),
      csat: {
        // Customers rate people; how content they are with the assistant is not asked yet.
        ai: satisfactionOf({ asked: 0, answers: 0, content: 0 }),
        human: satisfactionOf(ratings),
      },
      repeatContacts: repeatContactsOf(episodes),
      // nobody judges the assistant's answers by their weight so far
      severityWeightedErrors: { value: null, n: 0 },
      timeToHumanSeconds: { p50, p95, n },
      timeToResolveSeconds: { p50: episodes.p50, p95: episodes.p95, n: episodes.resolved },
      offers,
      paid,
      ...(await this.work.of(start, end, { offers, paid })),
    };
  }

  private async one<Row extends object>(statement: Statement, start: Date, end: Date): Promise<Row> {
    const [row] = await this.unitOfWork.query<Row>(statement, [start, end]);
    if (row === undefined) throw new Error('an aggregate gave no row');
    return row;
  }
}
