import { changesBetween, valueAt, withoutValueAt, withValueAt } from './document';

const published = { currency: 'EUR', base: { S: 250, M: 450 }, ringSeconds: [0, 20, 40, 60], risky: ['fraud'] };

describe('a policy document', () => {
  it('is equal to itself', () => {
    expect(changesBetween(published, structuredClone(published))).toEqual([]);
  });

  it('names every place that differs', () => {
    const draft = { ...published, base: { S: 300, M: 450 }, ringSeconds: [0, 15, 40, 60] };
    expect(changesBetween(published, draft)).toEqual([
      { path: ['base', 'S'], before: 250, after: 300 },
      { path: ['ringSeconds', '1'], before: 20, after: 15 },
    ]);
  });

  it('treats a list of words as one value', () => {
    const draft = { ...published, risky: ['fraud', 'legal'] };
    expect(changesBetween(published, draft)).toEqual([
      { path: ['risky'], before: ['fraud'], after: ['fraud', 'legal'] },
    ]);
  });

  it('shows what only one of the two has', () => {
    expect(changesBetween({ a: 1 }, { b: 2 })).toEqual([
      { path: ['b'], before: undefined, after: 2 },
      { path: ['a'], before: 1, after: undefined },
    ]);
  });

  it('shows everything as new where nothing was published yet', () => {
    expect(changesBetween(undefined, { a: { b: 2 } })).toEqual([{ path: ['a', 'b'], before: undefined, after: 2 }]);
  });

  it('is edited in one place and left alone elsewhere', () => {
    const edited = withValueAt(published, ['ringSeconds', '2'], 45);
    expect(valueAt(edited, ['ringSeconds'])).toEqual([0, 20, 45, 60]);
    expect(valueAt(edited, ['base', 'S'])).toBe(250);
    expect(published.ringSeconds[2]).toBe(40);
  });

  it('loses one place and keeps all others', () => {
    expect(withoutValueAt(published, ['base', 'S'])).toEqual({ ...published, base: { M: 450 } });
    expect(withoutValueAt(published, ['currency'])).not.toHaveProperty('currency');
    expect(withoutValueAt(published, ['no', 'such'])).toEqual(published);
    expect(published.base.S).toBe(250);
  });
});
