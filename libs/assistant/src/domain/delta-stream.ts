/**
 * Turns the growing text of a streamed answer into pieces to show. It stays behind by the length of the canary and stops
 * for good when the canary shows or when the text is started anew; the stored message has the whole in any case.
 */
export class DeltaStream {
  private shown = '';
  private stopped = false;

  constructor(
    private readonly canary: string,
    private readonly show: (piece: string) => void,
  ) {}

  /**
   * Takes all of the text so far. A canary that is arriving letter by letter is never shown, because its length
   * is held back.
   */
  update(text: string): void {
    if (this.stopped) return;
    if (text.includes(this.canary) || !text.startsWith(this.shown)) {
      this.stopped = true;
      return;
    }
    const safe = text.slice(0, Math.max(this.shown.length, text.length - this.canary.length));
    if (safe.length > this.shown.length) this.show(safe.slice(this.shown.length));
    this.shown = safe;
  }
}
