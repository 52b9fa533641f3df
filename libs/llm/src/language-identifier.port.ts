/** Injection token of the `LanguageIdentifier`. */
export const LANGUAGE_IDENTIFIER = Symbol('LANGUAGE_IDENTIFIER');

/** A guess with its sureness; what to do with a weak one is the caller's to decide. */
export interface IdentifiedLanguage {
  /** BCP 47, `und` when the text holds no word of a known language. */
  readonly language: string;
  /** 0-1: how often such a verdict is right, roughly. */
  readonly confidence: number;
}

/** Tells which language a short text is written in. */
export interface LanguageIdentifier {
  identify(text: string): Promise<IdentifiedLanguage>;
}
