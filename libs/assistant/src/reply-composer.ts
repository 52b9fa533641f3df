import { Injectable } from '@nestjs/common';
import type { MessageId } from '@handraise/kernel';
import type { Turn } from '@handraise/conversations';
import { ANSWER_BAR, citationsOf, KnowledgeService, VIP_ANSWER_BAR, type Finding } from '@handraise/knowledge';
import type { Verdict } from './db/turns.repository';
import { extractiveReply, smalltalkReply, type Evidence, type Manner, type Reply } from './domain/reply';
import { ModelAnswers } from './model-answers';

/** A reply with how it came about. */
export interface Composed {
  readonly reply: Reply;
  readonly engine: 'embedded' | 'model';
  /** Why the model's answer was not used, when it was asked. */
  readonly detail?: string;
}

/** A question of so few words may lean on the one before it ("and by express?"). */
const FOLLOW_UP_WORDS = 4;

/** Finds what to say to a turn: smalltalk, the model's checked answer, or an article's own words. */
@Injectable()
export class ReplyComposer {
  constructor(
    private readonly knowledge: KnowledgeService,
    private readonly model: ModelAnswers,
  ) {}

  async compose(turn: Turn, verdict: Verdict, messageId: MessageId): Promise<Composed> {
    const manner = mannerOf(verdict);
    const smalltalk = smalltalkReply(turn.text, manner.language);
    if (smalltalk !== undefined) return { reply: smalltalk, engine: 'embedded' };
    const finding = await this.find(turn, manner);
    const modelled = await this.model.tryAnswer({ turn, finding, manner, messageId });
    if (modelled.reply !== undefined) return { reply: modelled.reply, engine: 'model' };
    const reply = extractiveReply(evidenceOf(finding), lastAnswerIn(turn), manner);
    return { reply, engine: 'embedded', ...(modelled.refusal === undefined ? {} : { detail: modelled.refusal }) };
  }

  private async find({ text, history }: Turn, { language, bar }: Manner): Promise<Finding> {
    const locale = language === 'und' ? undefined : language;
    const finding = await this.knowledge.find(text, locale);
    const before = history.findLast(({ author }) => author === 'customer')?.text;
    if (finding.confidence >= bar || before === undefined || text.split(/\s+/u).length > FOLLOW_UP_WORDS)
      return finding;
    const together = await this.knowledge.find(`${before} ${text}`, locale);
    return together.confidence > finding.confidence ? together : finding;
  }
}

function mannerOf({ tier, language, route }: Verdict): Manner {
  return { tier, language, offerHuman: route === 'offer_human', bar: tier === 'vip' ? VIP_ANSWER_BAR : ANSWER_BAR };
}

function evidenceOf({ confidence, hits }: Finding): Evidence | undefined {
  const [best] = hits;
  return best === undefined ? undefined : { confidence, text: best.text, citations: citationsOf(best) };
}

function lastAnswerIn({ history }: Turn): string | undefined {
  return history.findLast(({ author }) => author === 'assistant')?.text;
}
