import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@handraise/contracts';
import type { ConversationId } from '@handraise/kernel';
import { sql, UnitOfWork, type Tx } from '@handraise/platform';

/** The event's payload, stored with the turn: the deadline needs it when nobody else comes back. */
export type Verdict = EventPayload<'triage.decided'>;

/** How a turn ended. */
export interface TurnEnd {
  readonly outcome: 'answer' | 'smalltalk' | 'abstention' | 'superseded' | 'unanswered';
  readonly engine?: 'embedded' | 'model';
  /** Why there was no answer, or why the model's was not used. */
  readonly detail?: string;
  readonly confidence?: number;
  readonly articleIds?: readonly string[];
}

/** A turn that was begun; without an outcome it is under way. */
interface StoredTurn {
  readonly verdict: Verdict;
  readonly outcome: TurnEnd['outcome'] | null;
}

/** Turns are named by the customer's message that they answer. */
interface TurnKey {
  readonly conversationId: ConversationId;
  readonly seq: number;
}

/** One insert by primary key; a delivery that comes again finds the row. */
const BEGIN = sql(
  'assistant.turns.begin',
  `INSERT INTO assistant_turns (conversation_id, seq, verdict) VALUES ($1, $2, $3)
   ON CONFLICT (conversation_id, seq) DO UPDATE SET verdict = assistant_turns.verdict RETURNING outcome`,
);
/** By primary key. */
const FIND = sql(
  'assistant.turns.find',
  'SELECT verdict, outcome FROM assistant_turns WHERE conversation_id = $1 AND seq = $2',
);
/** Ends a turn once: whoever comes second gets no row, and writes nothing. */
const END = sql(
  'assistant.turns.end',
  `UPDATE assistant_turns SET outcome = $3, engine = $4, detail = $5, confidence = $6, article_ids = $7,
     ended_at = clock_timestamp()
   WHERE conversation_id = $1 AND seq = $2 AND outcome IS NULL RETURNING seq`,
);

/** Rows of `assistant_turns`. */
@Injectable()
export class TurnsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** False when the turn has ended already. */
  async begin(verdict: Verdict, tx?: Tx): Promise<boolean> {
    const values = [verdict.conversationId, verdict.seq, JSON.stringify(verdict)];
    const [row] = await (tx ?? this.unitOfWork).query<{ outcome: string | null }>(BEGIN, values);
    return row?.outcome === null;
  }

  /** Undefined when triage has not judged the turn yet. */
  async find(tx: Tx, { conversationId, seq }: TurnKey): Promise<StoredTurn | undefined> {
    const [row] = await tx.query<StoredTurn>(FIND, [conversationId, seq]);
    return row;
  }

  /** False when the turn had ended before. */
  async end(tx: Tx, { conversationId, seq }: TurnKey, end: TurnEnd): Promise<boolean> {
    const rows = await tx.query(END, [
      conversationId,
      seq,
      end.outcome,
      end.engine ?? null,
      end.detail ?? null,
      end.confidence ?? null,
      end.articleIds ?? [],
    ]);
    return rows.length > 0;
  }
}
