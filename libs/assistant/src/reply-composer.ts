import { Injectable } from '@nestjs/common';
import type { MessageId } from '@handraise/kernel';
import type { Turn } from '@handraise/conversations';
import {
  ANSWER_BAR,
  CHOICE_BAR,
  citationsOf,
  KnowledgeService,
  VIP_ANSWER_BAR,
  type Finding,
} from '@handraise/knowledge';
import type { Verdict } from './db/turns.repository';
import { pickedTitle } from './domain/choices';
import { goesOn, leans, mayFollowUp } from './domain/follow-up';
import { questionsIn } from './domain/questions-in';
import { answer, extractiveReply, smalltalkReply, type Evidence, type Manner, type Reply } from './domain/reply';
import { ModelAnswers } from './model-answers';

/** A reply with how it came about. */
export interface Composed {
  readonly reply: Reply;
  readonly engine: 'embedded' | 'model';
  /** Why the model's answer was not used, when it was asked. */
  readonly detail?: string;
}

/** The answer is looked for in so many of the assistant's last messages, so that it is not given again and again. */
const REMEMBERED = 4;
/** A follow-up may follow a follow-up: so many questions before it are tried. */
const QUESTIONS_BACK = 3;
/** From this confidence on a short question has a subject of its own, and another article would answer something else. */
const OWN_SUBJECT = 0.2;

/** Finds what to say to a turn: smalltalk, the model's checked answer, or an article's own words. */
@Injectable()
export class ReplyComposer {
  constructor(
    private readonly knowledge: KnowledgeService,
    private readonly model: ModelAnswers,
  ) {}

  /** Writes nothing. It may take as long as the model may (9 s), so no transaction is open meanwhile. */
  async compose(turn: Turn, verdict: Verdict, messageId: MessageId): Promise<Composed> {
    const manner = mannerOf(verdict);
    const picked = await this.findPicked(turn, manner);
    if (picked !== undefined) return { reply: answer(picked, manner), engine: 'embedded' };
    const smalltalk = smalltalkReply(turn.text, manner.language);
    if (smalltalk !== undefined) return { reply: smalltalk, engine: 'embedded' };
    const { finding, evidence } = await this.find(turn, manner);
    const modelled = await this.model.tryAnswer({ turn, finding, manner, messageId });
    if (modelled.reply !== undefined) return { reply: modelled.reply, engine: 'model' };
    const reply = extractiveReply(evidence, answersIn(turn), manner);
    return { reply, engine: 'embedded', ...(modelled.refusal === undefined ? {} : { detail: modelled.refusal }) };
  }

  /** The article that was picked from the choices just given, with the passages that answer what was asked before them. */
  private async findPicked({ text, history }: Turn, manner: Manner): Promise<Evidence | undefined> {
    const said = history.findLast(({ author }) => author === 'assistant');
    const title = pickedTitle(text, said?.text);
    if (title === undefined) return undefined;
    const asked = history.findLast(({ author }) => author === 'customer');
    const { hits } = await this.knowledge.find(title, localeOf(manner), asked?.text);
    const hit = hits.find(({ article }) => article.title === title);
    return hit === undefined || hit.text === ''
      ? undefined
      : { confidence: 1, text: hit.text, citations: citationsOf(hit) };
  }

  /** By itself, then together with the question before it, then question by question. */
  private async find(turn: Turn, manner: Manner): Promise<Found> {
    const { text, history } = turn;
    const locale = localeOf(manner);
    const several = await this.findSeveral(text, manner);
    const finding = await this.knowledge.find(text, locale);
    if (several !== undefined) return { finding, evidence: several };
    if (finding.confidence >= manner.bar || !mayFollowUp(text)) return { finding, evidence: evidenceOf(finding) };
    const asked = history.filter(({ author }) => author === 'customer').slice(-QUESTIONS_BACK);
    const together = await Promise.all(
      asked.map((before) => this.knowledge.find(`${before.text} ${text}`, locale, text)),
    );
    const surest = together
      .filter(
        (each) => (finding.confidence < OWN_SUBJECT && leans(text)) || goesOn(text) || isSameArticle(each, finding),
      )
      .reduce((best, each) => (each.confidence > best.confidence ? each : best), finding);
    return { finding: surest, evidence: surest === finding ? evidenceOf(finding) : followUpOf(surest) };
  }

  /** For a message of several questions: what is known of each, when they have different articles. */
  private async findSeveral(text: string, { bar, ...manner }: Manner): Promise<Evidence | undefined> {
    const questions = questionsIn(text);
    const findings = await Promise.all(questions.map((each) => this.knowledge.find(each, localeOf(manner))));
    const known = findings.filter(({ confidence, hits: [best] }) => confidence >= bar && best !== undefined);
    const parts = new Map(known.map((finding) => [finding.hits[0]?.article.articleId, evidenceOf(finding)]));
    const evidence = [...parts.values()].filter((each) => each !== undefined);
    if (evidence.length === 0 || (evidence.length < 2 && known.length === questions.length)) return undefined;
    return {
      confidence: Math.min(...evidence.map(({ confidence }) => confidence)),
      text: evidence.map((each) => each.text).join('\n\n'),
      citations: evidence.flatMap(({ citations }) => citations),
      partial: known.length < questions.length,
    };
  }
}

/** The model gets the whole finding; the embedded answer is the evidence. */
interface Found {
  readonly finding: Finding;
  readonly evidence: Evidence | undefined;
}

/** The bar is higher for a VIP, to whom an abstention brings a person at once. */
function mannerOf({ tier, language, route }: Verdict): Manner {
  return { tier, language, offerHuman: route === 'offer_human', bar: tier === 'vip' ? VIP_ANSWER_BAR : ANSWER_BAR };
}

function isSameArticle(left: Finding, right: Finding): boolean {
  return left.hits[0]?.article.articleId === right.hits[0]?.article.articleId;
}

/** `und` is no language to search in: then all of them are equal. */
function localeOf({ language }: Pick<Manner, 'language'>): string | undefined {
  return language === 'und' ? undefined : language;
}

function evidenceOf({ confidence, hits }: Finding): Evidence | undefined {
  const [best] = hits;
  if (best === undefined) return undefined;
  const choices = confidence < CHOICE_BAR ? [] : hits.map(({ article }) => article.title);
  return { confidence, text: best.text, citations: citationsOf(best), choices };
}

/** One sentence: the customer has read the rest. It may stand in the last answer, because something else was asked. */
function followUpOf(finding: Finding): Evidence | undefined {
  const evidence = evidenceOf(finding);
  const sentence = finding.hits[0]?.quotes[0];
  return evidence && sentence !== undefined ? { ...evidence, text: sentence, followsUp: true } : evidence;
}

/** What the assistant said last in this conversation, other than this turn. */
function answersIn({ history }: Turn): string[] {
  return history
    .filter(({ author }) => author === 'assistant')
    .slice(-REMEMBERED)
    .map(({ text }) => text);
}
