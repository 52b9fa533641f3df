import type { ConversationId, CustomerId } from '@handraise/kernel';
import { UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import type { Verdict } from '../domain/verdict';
import { DECISIONS_OF_CUSTOMER, EARLIER_IN_EPISODE, EXISTS_DECISION, INSERT_DECISION } from './statements';

/** Which turn a verdict is about. */
export interface JudgedTurn {
  readonly conversationId: ConversationId;
  readonly customerId: CustomerId;
  readonly seq: number;
  readonly epoch: number;
  readonly episode: number;
}

/** How a verdict came about. */
export interface Provenance {
  readonly frustrated: boolean;
  readonly policyVersion: number;
  readonly modelVersion: string;
  readonly latencyMs: number;
}

/** What a verdict leaves behind for those after it. */
export interface EarlierDecision {
  readonly seq: number;
  readonly intent: string;
  readonly confidence: number;
  readonly language: string;
}

/** The verdicts: one per turn, never changed. */
@Injectable()
export class DecisionsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A look before the work only: two nodes may both find nothing, and then `insert` decides. */
  async exists({ conversationId, seq }: Pick<JudgedTurn, 'conversationId' | 'seq'>): Promise<boolean> {
    return (await this.unitOfWork.query(EXISTS_DECISION, [conversationId, seq])).length > 0;
  }

  /** Those of the same episode, newest first. */
  findEarlier({ conversationId, seq, episode }: JudgedTurn): Promise<EarlierDecision[]> {
    return this.unitOfWork.query<EarlierDecision>(EARLIER_IN_EPISODE, [conversationId, seq, episode]);
  }

  /** For the customer's own export. */
  findOfCustomer(customerId: CustomerId): Promise<object[]> {
    return this.unitOfWork.query<object>(DECISIONS_OF_CUSTOMER, [customerId]);
  }

  /** False when the turn was judged before. */
  async insert(tx: Tx, turn: JudgedTurn, verdict: Verdict, provenance: Provenance): Promise<boolean> {
    const rows = await tx.query(INSERT_DECISION, [
      turn.conversationId,
      turn.seq,
      turn.epoch,
      turn.episode,
      turn.customerId,
      verdict.tier,
      verdict.route,
      verdict.asked,
      JSON.stringify(verdict.reasons),
      verdict.intent,
      verdict.confidence,
      verdict.language,
      verdict.risk,
      provenance.frustrated,
      provenance.policyVersion,
      provenance.modelVersion,
      provenance.latencyMs,
    ]);
    return rows.length > 0;
  }
}
