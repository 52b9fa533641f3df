import { verbatimFields } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import { Injectable } from '@nestjs/common';

type Rule = (text: string) => string;

/** Identifiers are no text: UUIDs, and long hexadecimal numbers, of which some hold the digits of a card by chance. */
const IDENTIFIER = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*[a-f])[0-9a-f]{24,64})$/i;
const DEEPEST = 20;

/**
 * What is done to every text from outside before it is validated, stored, logged or told to a model, whatever field it
 * stands in. The libraries that own the rules register them at start. What a rule changes in a field that takes a certain
 * form only, such as an e-mail address, that form then refuses.
 */
@Injectable()
export class InputTexts {
  private readonly rules: Rule[] = [];

  register(rule: Rule): void {
    this.rules.push(rule);
  }

  /** A copy with clean texts; the fields in `verbatim` are left alone. Refuses with `VALIDATION_FAILED` what is too deep. */
  clean(input: unknown, verbatim: ReadonlySet<string> = verbatimFields): unknown {
    return this.cleanPart(input, verbatim, 0);
  }

  private cleanPart(part: unknown, verbatim: ReadonlySet<string>, depth: number): unknown {
    if (depth > DEEPEST) throw new DomainError('VALIDATION_FAILED', 'This is nested too deeply.');
    if (typeof part === 'string') return this.cleanText(part);
    if (typeof part === 'number') return this.cleanNumber(part);
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map((item) => this.cleanPart(item, verbatim, depth + 1));
    const fields = Object.entries(part).map(([name, value]): [string, unknown] => [
      name,
      verbatim.has(name) ? value : this.cleanPart(value, verbatim, depth + 1),
    ]);
    return Object.fromEntries(fields);
  }

  private cleanText(text: string): string {
    return IDENTIFIER.test(text) ? text : this.rules.reduce((changed, rule) => rule(changed), text);
  }

  /** A number that says something only as text is one. */
  private cleanNumber(number: number): unknown {
    const text = String(number);
    const cleaned = this.cleanText(text);
    return cleaned === text ? number : cleaned;
  }
}
