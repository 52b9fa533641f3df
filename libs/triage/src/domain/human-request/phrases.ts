/**
 * How people of one language ask for a person, as small regular expressions over folded text (normal-text.ts). Written with accents; `~` is
 * the rest of a word, `{gap}` up to three words of the same clause.
 */
export interface HumanRequestPhrases {
  readonly language: string;
  /** Asks: any of these is a request. */
  readonly explicit: readonly string[];
  /** Refusals of the machine, which negations belong to. */
  readonly refusals?: readonly string[];
  /** Weaker asks ("can someone help me with …"): a person is offered. */
  readonly hints?: readonly string[];
  /** What is a request when it stands alone in a clause, with nothing but fillers. */
  readonly alone: string;
  readonly fillers: string;
  /** Looks like an ask and is none ("human resources"): taken out first. */
  readonly masks?: string;
  /** Turns an ask into its opposite, when it stands in or right before it. */
  readonly negations: string;
  /** The same, right after it: for languages that negate the verb at the end. */
  readonly negationsAfter?: string;
  /** A clause with such words asks in spite of a negation ("why can I not talk to …"). */
  readonly despite?: string;
  /** False where words are not set apart by spaces. */
  readonly spaced?: false;
}

/** What a language's patterns are made of, each a list of alternatives between `|`. */
interface Words {
  /** Only a help desk's person is called so. */
  readonly strong: string;
  /** Anybody may be called so: an ask only with a verb of talking. */
  readonly weak?: string;
  /** Verbs before a strong word. */
  readonly want?: string;
  /** Verbs of talking or connecting, before either. */
  readonly talk?: string;
  /** Verbs after a strong word. */
  readonly wantAfter?: string;
  /** Verbs of talking after either. */
  readonly talkAfter?: string;
}

/** The usual orders of verb and person. */
export function asksFor(words: Words): string[] {
  const anybody = words.weak ? `${words.strong}|${words.weak}` : words.strong;
  return [
    words.want && `(?:${words.want}){gap} (?:${words.strong})`,
    words.talk && `(?:${words.talk}){gap} (?:${anybody})`,
    words.wantAfter && `(?:${words.strong}){gap} (?:${words.wantAfter})`,
    words.talkAfter && `(?:${anybody}){gap} (?:${words.talkAfter})`,
  ].filter((pattern) => pattern !== undefined);
}

/** The same orders in scripts without spaces. */
export function asksForUnspaced(words: Words): string[] {
  return asksFor(words).map((pattern) => pattern.replaceAll('{gap} ', '{near}'));
}
