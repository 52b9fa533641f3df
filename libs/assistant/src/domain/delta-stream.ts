import { findTextFlaw, type Context } from './model-answer';

/**
 * Turns the growing text of a streamed answer into pieces to show. It stays behind by the length of the canary, shows whole words only, and
 * stops for good before a word that the check of the whole answer would refuse, or when the text is started anew. The stored message has
 * the whole in any case.
 */
export class DeltaStream {
  private shown = '';
  private stopped = false;

  constructor(
    private readonly context: Context,
    private readonly show: (piece: string) => void,
  ) {}

  /**
   * Takes all of the text so far. A canary that is arriving letter by letter is never shown, because its length
   * is held back.
   */
  update(text: string): void {
    if (this.stopped) return;
    const safe = wholeWords(text.slice(0, Math.max(0, text.length - this.context.canary.length)));
    this.stopped = text.includes(this.context.canary) || !text.startsWith(this.shown);
    if (this.stopped || safe.length <= this.shown.length) return;
    this.stopped = findTextFlaw(safe, this.context) !== undefined;
    if (this.stopped) return;
    this.show(safe.slice(this.shown.length));
    this.shown = safe;
  }
}

/** Half a number is another number. */
const wholeWords = (text: string): string => text.slice(0, text.search(/\S*$/u));
