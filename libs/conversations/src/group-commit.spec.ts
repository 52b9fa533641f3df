import { GroupCommit } from './group-commit';

/** Writes when it is told to: `groups` are those under way, and `commit` ends the first of them. */
function aWriter() {
  const groups: { items: readonly string[]; commit: () => void; fail: (error: Error) => void }[] = [];
  const written: string[][] = [];
  const commits = new GroupCommit<string, string>(
    (item) => item.charAt(0),
    (items) =>
      new Promise((resolve, reject) => {
        written.push([...items]);
        groups.push({
          items,
          commit: () => resolve(items.map((item) => Promise.resolve(item.toUpperCase()))),
          fail: reject,
        });
      }),
  );
  return { commits, written, groups };
}
/** Until everything that needs no write has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a group commit', () => {
  it('writes at once, two groups at a time, and what came meanwhile together', async () => {
    const { commits, written, groups } = aWriter();
    const answers = ['a1', 'b1', 'c1', 'd1', 'e1'].map((item) => commits.add(item));
    expect(written).toEqual([['a1'], ['b1']]);
    groups[0]?.commit();
    await settled();
    expect(written).toEqual([['a1'], ['b1'], ['c1', 'd1', 'e1']]);
    groups.slice(1).forEach(({ commit }) => commit());
    expect(await Promise.all(answers)).toEqual(['A1', 'B1', 'C1', 'D1', 'E1']);
  });

  it('writes what has one key one after the other, in its order', async () => {
    const { commits, written, groups } = aWriter();
    const answers = ['a1', 'a2', 'a3', 'b1'].map((item) => commits.add(item));
    expect(written).toEqual([['a1'], ['b1']]);
    for (const index of [0, 1, 2, 3]) {
      groups[index]?.commit();
      await settled();
    }
    expect(written).toEqual([['a1'], ['b1'], ['a2'], ['a3']]);
    expect(await Promise.all(answers)).toEqual(['A1', 'A2', 'A3', 'B1']);
  });

  it('tells everybody in a group that failed, and goes on', async () => {
    const { commits, groups } = aWriter();
    const [lost, next] = [commits.add('a1'), commits.add('a2')];
    groups[0]?.fail(new Error('the database is gone'));
    await expect(lost).rejects.toThrow('the database is gone');
    await settled();
    groups[1]?.commit();
    expect(await next).toBe('A2');
  });
});
