import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Citation } from '@handraise/contracts';
import type { Turn } from '@handraise/conversations';
import type { MessageId } from '@handraise/kernel';
import { plainText, type Finding } from '@handraise/knowledge';
import { CHAT_MODEL, ChatModelFailure, type ChatModel } from '@handraise/llm';
import { Notifier, room } from '@handraise/platform';
import { DeltaStream } from './domain/delta-stream';
import { findFlaw, modelAnswer, type ModelAnswer, type Source } from './domain/model-answer';
import { toPrompt } from './domain/model-prompt';
import { abstention, answer, type Manner, type Reply } from './domain/reply';

/** All that one call to the model is made of. */
interface Asked {
  readonly turn: Turn;
  readonly finding: Finding;
  readonly manner: Manner;
  readonly messageId: MessageId;
}

/** What came of asking the model: a reply, or why its answer is not used. Neither: it was not asked. */
export interface Modelled {
  readonly reply?: Reply;
  readonly refusal?: string;
}

/** Well below the 20 s of a turn, so that the embedded answer still comes in time. */
const MODEL_MS = 9_000;
/** Enough for the longest answer that passes the checks, with its quotations. */
const MOST_TOKENS = 700;

/** Lets the configured chat model put the retrieved articles into words, and believes nothing that it cannot check. */
@Injectable()
export class ModelAnswers {
  private readonly logger = new Logger(ModelAnswers.name);
  private readonly canary = `ref-${randomBytes(6).toString('hex')}`;

  constructor(
    @Inject(CHAT_MODEL) private readonly model: ChatModel | undefined,
    private readonly notifier: Notifier,
  ) {}

  /** Without a model or without any article nothing is asked. */
  async tryAnswer(asked: Asked): Promise<Modelled> {
    if (this.model === undefined || asked.finding.hits.length === 0) return {};
    const sources = sourcesOf(asked.finding);
    try {
      const value = await this.complete(this.model, asked, sources);
      return this.judge(value, asked, sources);
    } catch (error) {
      if (!(error instanceof ChatModelFailure)) throw error;
      this.logger.warn({ event: 'model.failed', conversationId: asked.turn.conversationId, reason: error.reason });
      return { refusal: error.reason };
    }
  }

  /**
   * Deltas are shown while they come, as far as their words pass; an answer that is refused in the end is replaced by the stored message of
   * the same id.
   */
  private async complete(
    model: ChatModel,
    { turn, manner, messageId }: Asked,
    sources: readonly Source[],
  ): Promise<ModelAnswer> {
    const { conversationId } = turn;
    const context = { sources, question: turn.text, canary: this.canary };
    const stream = new DeltaStream(context, (text) =>
      this.notifier.sendNow(room.conversation(conversationId), 'message:delta', { messageId, conversationId, text }),
    );
    const { value } = await model.complete({
      name: 'support_answer',
      schema: modelAnswer,
      messages: toPrompt({
        question: turn.text,
        history: turn.history,
        sources,
        language: manner.language,
        canary: this.canary,
      }),
      timeoutMs: MODEL_MS,
      maxOutputTokens: MOST_TOKENS,
      temperature: 0,
      stream: { field: 'text', onText: ({ text }) => stream.update(text) },
    });
    return value;
  }

  /**
   * Only an answer that passes every check is said; otherwise the embedded one is, and the reason stands in the
   * turn.
   */
  private judge(value: ModelAnswer, { turn, finding, manner }: Asked, sources: readonly Source[]): Modelled {
    if (value.action !== 'answer') {
      const reason = value.action === 'handoff' ? 'model_handoff' : 'model_abstained';
      return { reply: abstention(reason, finding.confidence, manner) };
    }
    const flaw = findFlaw(value, { sources, question: turn.text, canary: this.canary });
    if (flaw !== undefined) {
      this.logger.warn({ event: 'model.answer_refused', conversationId: turn.conversationId, flaw });
      return { refusal: flaw };
    }
    const citations = toCitations(value, sources);
    return { reply: answer({ text: value.text.trim(), citations, confidence: finding.confidence }, manner) };
  }
}

function sourcesOf({ hits }: Finding): Source[] {
  return hits.map(({ article: { articleId, title, version, body } }) => ({
    articleId,
    title,
    version,
    body: plainText(body),
  }));
}

/** Each article once, with the first words that were quoted of it. */
function toCitations({ citations }: ModelAnswer, sources: readonly Source[]): Citation[] {
  return sources.flatMap(({ articleId, title, version }) => {
    const cited = citations.find((citation) => citation.articleId === articleId);
    return cited === undefined ? [] : [{ articleId, title, version, quote: cited.quote }];
  });
}
