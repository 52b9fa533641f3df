import { figuresOf, percentile } from './figures';
import { Journal } from './journal';
import { reportOf } from './report';

const verdict = { transactions: 3, records: 2, breaches: [] };

describe('the report', () => {
  it('takes percentiles by the nearest rank', () => {
    expect(percentile([], 0.5)).toBeNull();
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentile([4, 1, 3, 2], 0.95)).toBe(4);
  });

  it('counts what the journal holds', () => {
    const journal = new Journal();
    journal.note({ kind: 'came', customer: 'c1', tier: 'vip', language: 'de', temper: 'polite' });
    journal.note({ kind: 'got_person', customer: 'c1', ms: 2500, simulated: false });
    journal.note({ kind: 'resolved', agent: 'Nora', quotedMinor: 450, earnedMinor: 450, currency: 'EUR' });
    const figures = new Map(figuresOf(journal, verdict).map((figure) => [figure.figure, figure]));
    expect(figures.get('customers.vip')?.value).toBe(1);
    expect(figures.get('customers.unfinished')?.value).toBe(1);
    expect(figures.get('wait.person.vip.p50')).toEqual({ figure: 'wait.person.vip.p50', value: 2.5, unit: 's', n: 1 });
    expect(figures.get('earnings.total')).toEqual({ figure: 'earnings.total', value: 4.5, unit: 'EUR' });
    expect(figures.get('invariants.broken')?.value).toBe(0);
  });

  it('names every breach', () => {
    const breaches = [{ invariant: 'I1', detail: 'two winners' }];
    const text = reportOf(figuresOf(new Journal(), { ...verdict, breaches }), breaches, ['by what the people saw: I1']);
    expect(text).toContain('BROKEN I1: two winners');
    expect(text).toMatch(/invariants broken\s+1/);
  });
});
