import { toDecimal } from '@handraise/kernel';
import type { Breach } from '../audit/thread-audit';
import { ends, type Journal } from './journal';

/** One number of the report; null where nothing was measured. `n` is how many values it was taken from. */
export interface Figure {
  readonly figure: string;
  readonly value: number | null;
  readonly unit: string;
  readonly n?: number;
}

/** What the demo found out beside the journal. */
export interface Verdict {
  readonly transactions: number;
  readonly records: number;
  readonly breaches: readonly Breach[];
}

/** The share of values at or below the answer is at least `share`: the nearest rank, no interpolation. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** In the order of the report; names are stable, because the JSON is read by programs. */
export function figuresOf(journal: Journal, verdict: Verdict): Figure[] {
  return [
    ...customerFigures(journal),
    ...waitFigures(journal),
    ...offerFigures(journal),
    ...moneyFigures(journal),
    count('ledger.transactions', verdict.transactions),
    count('decisions.records', verdict.records),
    count('faults', journal.all('faltered').length),
    count('invariants.broken', verdict.breaches.length),
  ];
}

const count = (figure: string, value: number, unit = '1'): Figure => ({ figure, value, unit });
/** To the hundredth. */
const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 10) / 100);

function customerFigures(journal: Journal): Figure[] {
  const came = journal.all('came');
  const over = journal.all('ended');
  return [
    count('customers', came.length),
    count('customers.vip', came.filter(({ tier }) => tier === 'vip').length),
    count('customers.languages', new Set(came.map(({ language }) => language)).size),
    count('customers.unfinished', came.length - over.length),
    ...ends.map((end) => count(`outcome.${end}`, over.filter((one) => one.end === end).length)),
  ];
}

function waitFigures(journal: Journal): Figure[] {
  const vips = new Set(journal.all('came').flatMap(({ customer, tier }) => (tier === 'vip' ? [customer] : [])));
  const persons = journal.all('got_person');
  const ofVips = persons.filter(({ customer }) => vips.has(customer));
  return [
    ...spread('assistant.answer', journal.all('answered')),
    count('assistant.answers_with_source', journal.all('answered').filter(({ cited }) => cited).length),
    ...spread('wait.person', persons),
    ...spread('wait.person.vip', ofVips),
    ...spread('wait.first_words', journal.all('first_words')),
    count('wait.served_by_practice_agent', persons.filter(({ simulated }) => simulated).length),
  ];
}

function spread(name: string, facts: readonly { ms: number }[]): Figure[] {
  const values = facts.map(({ ms }) => ms);
  const at = (share: number) => seconds(percentile(values, share));
  return [
    { figure: `${name}.p50`, value: at(0.5), unit: 's', n: values.length },
    { figure: `${name}.p95`, value: at(0.95), unit: 's', n: values.length },
  ];
}

function offerFigures(journal: Journal): Figure[] {
  const answers = journal.all('offer_answered');
  const answered = (answer: string): number => answers.filter((one) => one.answer === answer).length;
  const gone = journal.all('offer_gone');
  const missed = gone.filter(({ reason }) => reason === 'timed_out').length;
  return [
    count('offers.made', journal.all('offered').length),
    count('offers.accepted', answered('accepted')),
    count('offers.declined', answered('declined')),
    count('offers.missed', missed),
    count('offers.withdrawn', gone.length - missed),
    count('offers.too_late', answered('refused')),
    count('agents.dropped_out', journal.all('dropped_out').length),
  ];
}

function moneyFigures(journal: Journal): Figure[] {
  const resolved = journal.all('resolved');
  const scores = journal.all('rated').map(({ score }) => score);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const mean = scores.length === 0 ? null : Math.round((10 * sum(scores)) / scores.length) / 10;
  const currency = resolved[0]?.currency ?? 'EUR';
  const earnedMinor = sum(resolved.map((one) => one.earnedMinor));
  return [
    count('sessions.resolved', resolved.length),
    { figure: 'ratings.mean', value: mean, unit: '1-5', n: scores.length },
    count('earnings.total', Number(toDecimal({ amountMinor: earnedMinor, currency })), currency),
  ];
}
