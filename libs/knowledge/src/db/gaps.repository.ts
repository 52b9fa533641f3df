import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork, type Tx } from '@handraise/platform';

/** What was asked and not answered: a topic of the fixed list and a language, never a question. */
export interface KnowledgeGap {
  readonly topic: string;
  readonly locale: string;
}

/** How often it happened, and when last. */
export interface CountedGap extends KnowledgeGap {
  readonly count: number;
  readonly lastAt: Date;
}

/** One row a topic and language; a counter, so nothing of a question can be stored by mistake. */
const COUNT = sql(
  'knowledge.gaps.count',
  `INSERT INTO knowledge_gaps AS gap (topic, locale, count, last_at) VALUES ($1, $2, 1, now())
   ON CONFLICT (topic, locale) DO UPDATE SET count = gap.count + 1, last_at = now()`,
);
/** A few hundred rows at most (topics × languages), sorted in memory. */
const PAGE = sql(
  'knowledge.gaps.page',
  `SELECT topic, locale, count, last_at AS "lastAt" FROM knowledge_gaps
   WHERE $1::int IS NULL OR (-count, topic, locale) > (-$1, $2, $3)
   ORDER BY count DESC, topic, locale LIMIT $4`,
);

/** Rows of `knowledge_gaps`. */
@Injectable()
export class GapsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the transaction of the abstention, so a gap is counted once however often the turn is tried. */
  async count(tx: Tx, { topic, locale }: KnowledgeGap): Promise<void> {
    await tx.query(COUNT, [topic, locale]);
  }

  /** `after`: count, topic and language of the last row before. */
  findPage({ limit, after }: { limit: number; after?: [number, string, string] | undefined }): Promise<CountedGap[]> {
    const [count, topic, locale] = after ?? [null, '', ''];
    return this.unitOfWork.query<CountedGap>(PAGE, [count, topic, locale, limit + 1]);
  }
}
