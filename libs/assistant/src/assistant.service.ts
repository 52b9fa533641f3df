import { Injectable, Logger } from '@nestjs/common';
import { ConversationsService, type Turn } from '@handraise/conversations';
import { CustomersService } from '@handraise/customers';
import { DomainError, type ErrorCode, type MessageId } from '@handraise/kernel';
import { KnowledgeService } from '@handraise/knowledge';
import { Deadlines, Ids, Outbox, UnitOfWork, type Tx } from '@handraise/platform';
import { TURN_DEADLINE, toSubject, type TurnKey } from './assistant-turn';
import { TurnsRepository, type TurnEnd, type Verdict } from './db/turns.repository';
import type { Reply } from './domain/reply';
import { unknownVerdict } from './domain/unknown-verdict';
import { ReplyComposer, type Composed } from './reply-composer';

/** The turn is no longer the assistant's to answer: somebody wrote, took over or closed in between. */
const SUPERSEDED: readonly ErrorCode[] = ['STALE_EPOCH', 'CONVERSATION_CLOSED', 'CLIENT_ID_REUSED'];

/** Answers turns, once each, and only while the assistant is in control. */
@Injectable()
export class AssistantService {
  private readonly logger = new Logger(AssistantService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly outbox: Outbox,
    private readonly deadlines: Deadlines,
    private readonly conversations: ConversationsService,
    private readonly customers: CustomersService,
    private readonly knowledge: KnowledgeService,
    private readonly turns: TurnsRepository,
    private readonly composer: ReplyComposer,
  ) {}

  /** Answers or abstains. A delivery that comes again finds the turn ended and does nothing. */
  async answerTurn(verdict: Verdict): Promise<void> {
    this.conversations.signalTyping(verdict.conversationId, 'assistant');
    const [open, turn] = await Promise.all([
      this.turns.begin(verdict),
      this.conversations.getTurn(verdict.conversationId, verdict.seq),
    ]);
    if (!open) return;
    if (turn.epoch !== verdict.epoch) return this.supersede(verdict);
    const messageId = this.ids.next<MessageId>();
    const composed = await this.composer.compose(turn, verdict, messageId);
    await this.say(turn, verdict, { ...composed, messageId });
  }

  /** The time of a turn is over: the customer is told, and a VIP gets a person. Nothing happens if somebody else has it by now. */
  async giveUp(tx: Tx, key: TurnKey): Promise<void> {
    const { customerId, epoch, ...conversation } = await this.conversations.lock(tx, key.conversationId);
    const stored = await this.turns.find(tx, key);
    const waiting = conversation.lastCustomerSeq === key.seq && (stored?.outcome ?? null) === null;
    if (!waiting || conversation.control !== 'ai' || conversation.status !== 'open') return;
    const verdict =
      stored?.verdict ??
      unknownVerdict({ ...key, customerId, epoch, tier: (await this.customers.getProfile(customerId)).tier });
    await this.turns.begin(verdict, tx);
    await this.turns.end(tx, key, { outcome: 'unanswered', detail: 'deadline' });
    this.logger.warn({ event: 'assistant.deadline', conversationId: key.conversationId, judged: stored !== undefined });
    await this.conversations.appendSystemLine(tx, key.conversationId, 'assistant_unavailable');
    await this.publishAbstained(tx, { ...verdict, epoch }, 'deadline');
  }

  /**
   * Whoever took over in between wins: the database refuses the message (I3), and the turn ends as superseded.
   */
  private async say(turn: Turn, verdict: Verdict, composed: Composed & { messageId: MessageId }): Promise<void> {
    try {
      await this.unitOfWork.run((tx) => this.store(tx, verdict, composed));
    } catch (error) {
      if (!(error instanceof DomainError) || !SUPERSEDED.includes(error.code)) throw error;
      await this.supersede(turn);
    }
  }

  /** Message, gap, events and the end of the turn: all or nothing. */
  private async store(
    tx: Tx,
    verdict: Verdict,
    { reply, messageId, ...how }: Composed & { messageId: MessageId },
  ): Promise<void> {
    const { conversationId, seq, epoch } = verdict;
    await this.conversations.lock(tx, conversationId); // first, as the deadline does
    if (!(await this.turns.end(tx, verdict, toTurnEnd(reply, how)))) return;
    await this.conversations.append(tx, {
      id: messageId,
      conversationId,
      author: { kind: 'assistant', epoch, answeredSeq: seq },
      clientId: `turn-${seq}`,
      text: reply.text,
      ...(reply.kind === 'answer' ? { citations: reply.citations } : {}),
    });
    await this.deadlines.clear(tx, TURN_DEADLINE, toSubject(verdict));
    await this.publish(tx, verdict, reply);
  }

  /**
   * A gap is counted where knowledge was missing, not where a person was wanted or the answer had been given.
   */
  private async publish(tx: Tx, verdict: Verdict, reply: Reply): Promise<void> {
    const { conversationId, seq, epoch } = verdict;
    const articleIds = reply.kind === 'answer' ? reply.citations.map(({ articleId }) => articleId) : [];
    const confidence = reply.kind === 'smalltalk' ? 1 : reply.confidence;
    await this.outbox.add(tx, 'assistant.answered', { conversationId, seq, epoch, articleIds, confidence });
    if (reply.kind !== 'abstention') return;
    if (reply.reason === 'no_evidence' || reply.reason === 'model_abstained')
      await this.knowledge.recordGap(tx, { topic: verdict.topic, locale: verdict.language });
    await this.publishAbstained(tx, verdict, reply.reason);
  }

  /** Dispatch hails a person for a VIP; everybody else was shown the way to one. */
  private publishAbstained(tx: Tx, verdict: Verdict, reason: string): Promise<void> {
    const { route: _route, asked: _asked, reasons: _reasons, ...rest } = verdict;
    return this.outbox.add(tx, 'assistant.abstained', { ...rest, reason });
  }

  /** The newer message has a turn of its own. */
  private supersede(key: TurnKey): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.turns.end(tx, key, { outcome: 'superseded' });
      await this.deadlines.clear(tx, TURN_DEADLINE, toSubject(key));
    });
  }
}

function toTurnEnd(reply: Reply, { engine, detail }: Pick<Composed, 'engine' | 'detail'>): TurnEnd {
  const why = detail ?? (reply.kind === 'abstention' ? reply.reason : undefined);
  return {
    outcome: reply.kind,
    engine,
    ...(why === undefined ? {} : { detail: why }),
    ...(reply.kind === 'smalltalk' ? {} : { confidence: reply.confidence }),
    articleIds: reply.kind === 'answer' ? [...new Set(reply.citations.map(({ articleId }) => articleId))] : [],
  };
}
