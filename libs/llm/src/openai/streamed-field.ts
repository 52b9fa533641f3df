/** RFC 8259, section 7; `\u` is read by itself, and what stands for itself needs no entry. */
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * Reads one top-level string field out of a JSON object while the object is still arriving. It follows strings and depth only:
 * whether the whole is valid is decided at the end, by the schema.
 */
export class StreamedField {
  text = '';
  private depth = 0;
  private quoted = false;
  private key = '';
  private string = '';
  private escape: string | undefined;
  private valueOf: string | undefined;
  private surrogate = '';

  constructor(private readonly field: string) {}

  /** Takes the next piece of the answer and returns what it adds to the field. */
  push(piece: string): string {
    const before = this.text.length;
    for (const unit of piece.split('')) this.take(unit);
    return this.text.slice(before);
  }

  private take(unit: string): void {
    if (this.quoted) this.takeQuoted(unit);
    else this.takeStructure(unit);
  }

  private takeStructure(unit: string): void {
    if (unit === '"') {
      this.quoted = true;
      this.string = '';
    } else if (unit === '{' || unit === '[') this.depth++;
    else if (unit === '}' || unit === ']') this.depth--;
    else if (this.depth !== 1) return;
    else if (unit === ':') this.valueOf = this.key;
    else if (unit === ',') this.valueOf = undefined;
  }

  private takeQuoted(unit: string): void {
    if (this.escape !== undefined) this.takeEscape(unit);
    else if (unit === '\\') this.escape = '';
    else if (unit === '"') this.endString();
    else this.append(unit);
  }

  private takeEscape(unit: string): void {
    const escape = (this.escape ?? '') + unit;
    if (escape.startsWith('u') && escape.length < 5) {
      this.escape = escape;
      return;
    }
    this.escape = undefined;
    this.append(
      escape.startsWith('u') ? String.fromCharCode(Number.parseInt(escape.slice(1), 16)) : (ESCAPES[unit] ?? unit),
    );
  }

  /** Half a surrogate pair is kept back: nobody may be shown half a character. */
  private append(unit: string): void {
    if (this.depth !== 1) return;
    if (this.valueOf === undefined) this.string += unit;
    else if (this.valueOf !== this.field) return;
    else if (/[\ud800-\udbff]/.test(unit)) this.surrogate = unit;
    else {
      this.text += this.surrogate + unit;
      this.surrogate = '';
    }
  }

  private endString(): void {
    this.quoted = false;
    if (this.depth === 1 && this.valueOf === undefined) this.key = this.string;
  }
}
