import { Injectable } from '@nestjs/common';
import type { Citation } from '@handraise/contracts';
import type { Tx } from '@handraise/platform';
import { GapsRepository, type KnowledgeGap } from './db/gaps.repository';
import { ANSWER_BAR } from './domain/confidence';
import { citationsOf } from './domain/citations';
import { findAnswer, type Finding } from './domain/find-answer';
import { KnowledgeIndex } from './knowledge-index.service';

/** An answer in an article's own words, or none. */
export interface KnowledgeAnswer {
  readonly answer: string | null;
  readonly confidence: number;
  readonly citations: Citation[];
}

/** The model is shown so many articles; the embedded answer takes the first. */
const HITS = 3;

/** What the articles say. */
@Injectable()
export class KnowledgeService {
  constructor(
    private readonly index: KnowledgeIndex,
    private readonly gaps: GapsRepository,
  ) {}

  /** The articles nearest to a question, best first, each with the passages that answer it; the caller judges the confidence. Of several questions the passages answer `focus`. */
  async find(question: string, locale?: string, focus?: string): Promise<Finding> {
    const indexes = await this.index.current();
    return findAnswer(indexes, question, {
      limit: HITS,
      ...(locale === undefined ? {} : { locale }),
      ...(focus === undefined ? {} : { focus }),
    });
  }

  /** An answer where the evidence is good enough, else none. */
  async ask(question: string, locale?: string): Promise<KnowledgeAnswer> {
    const { confidence, hits } = await this.find(question, locale);
    const [best] = hits;
    if (best === undefined || best.text === '' || confidence < ANSWER_BAR)
      return { answer: null, confidence, citations: [] };
    return { answer: best.text, confidence, citations: citationsOf(best) };
  }

  /** Counts a question that had no answer, in the transaction of the abstention. */
  recordGap(tx: Tx, gap: KnowledgeGap): Promise<void> {
    return this.gaps.count(tx, gap);
  }
}
