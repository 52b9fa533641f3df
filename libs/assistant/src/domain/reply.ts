import type { Citation, Tier } from '@handraise/contracts';
import { askWhich } from './choices';
import { sentencesIn } from './sentences';
import { smalltalkOf } from './smalltalk';

/** Why there is no answer. */
export type AbstentionReason = 'no_evidence' | 'repeated' | 'model_abstained' | 'model_handoff' | 'deadline';

/** What the assistant says to one turn. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly citations: readonly Citation[];
      readonly confidence: number;
    }
  | { readonly kind: 'smalltalk'; readonly text: string }
  | {
      readonly kind: 'abstention';
      readonly text: string;
      readonly reason: AbstentionReason;
      readonly confidence: number;
    };

/** What the knowledge found for the turn: the best article's words with their sources. */
export interface Evidence {
  readonly confidence: number;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Titles of the articles that are near enough to ask which of them is meant; none where nothing is near. */
  readonly choices?: readonly string[];
  /** It answers some of the questions of a message, not all. */
  readonly partial?: boolean;
  /** It answers a question that leans on the one before it. */
  readonly followsUp?: boolean;
}

/** How the turn is to be treated. */
export interface Manner {
  readonly tier: Tier;
  readonly language: string;
  /** Triage found that the customer may need a person: one is offered with the answer. */
  readonly offerHuman: boolean;
  /** Below this confidence nothing is said. */
  readonly bar: number;
}

/** A reply to a message that asks nothing; it states no fact. */
export function smalltalkReply(text: string, language: string): Reply | undefined {
  const kind = smalltalkOf(text);
  return kind === undefined ? undefined : { kind: 'smalltalk', text: sentencesIn(language)[kind] };
}

/** The article's own words where the evidence is good enough, else a question back or an abstention. Never an answer again that was just given. */
export function extractiveReply(evidence: Evidence | undefined, given: readonly string[], manner: Manner): Reply {
  const confidence = evidence?.confidence ?? 0;
  if (evidence === undefined || evidence.text === '' || confidence < manner.bar) return unsure(evidence, manner);
  const again = evidence.followsUp !== true && given.some((text) => text.startsWith(evidence.text));
  return again ? abstention('repeated', confidence, manner) : answer(evidence, manner);
}

/** Asks which article is meant where some are near. A VIP is not asked, because a person comes at once. */
function unsure(evidence: Evidence | undefined, manner: Manner): Reply {
  const silent = abstention('no_evidence', evidence?.confidence ?? 0, manner);
  const question = manner.tier === 'vip' ? undefined : askWhich(evidence?.choices ?? [], manner.language);
  return question === undefined ? silent : { ...silent, text: question };
}

/** With the offer of a person where triage asked for one, or where a part of the message stays unanswered. */
export function answer({ text, citations, confidence, partial }: Evidence, { offerHuman, language }: Manner): Reply {
  const sentences = sentencesIn(language);
  const more = partial === true ? sentences.partial : offerHuman ? sentences.offer : undefined;
  return { kind: 'answer', text: more === undefined ? text : `${text}\n\n${more}`, citations, confidence };
}

/** A VIP is told that a person is asked, because an abstention hails one; all others are shown the way to one. */
export function abstention(reason: AbstentionReason, confidence: number, { tier, language }: Manner): Reply {
  const sentences = sentencesIn(language);
  return {
    kind: 'abstention',
    reason,
    confidence,
    text: tier === 'vip' ? sentences.vipAbstention : reason === 'repeated' ? sentences.repeated : sentences.abstention,
  };
}
