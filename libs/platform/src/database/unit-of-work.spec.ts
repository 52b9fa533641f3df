import { DomainError } from '@handraise/kernel';
import { DataSource } from 'typeorm';
import { startTestServer, type TestServer } from '../testing/test-server';
import { sql } from './statement';
import type { Tx } from './tx';
import { UnitOfWork } from './unit-of-work';

const TABLE = sql('test.work.table', 'CREATE TABLE noted (word text PRIMARY KEY, times int NOT NULL DEFAULT 1)');
const CLEAR = sql('test.work.clear', 'TRUNCATE noted');
const NOTE = sql('test.work.note', 'INSERT INTO noted (word) VALUES ($1)');
const WORDS = sql('test.work.words', 'SELECT word FROM noted ORDER BY word');
const COUNT_UP = sql('test.work.count_up', 'UPDATE noted SET times = times + 1 WHERE word = $1 RETURNING times');
const REFUSE = sql(
  'test.work.refuse',
  `CREATE FUNCTION refuse(word text) RETURNS void LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'HR000', MESSAGE = word, DETAIL = 'A sentence.'; END $$`,
);

describe('UnitOfWork', () => {
  let server: TestServer;
  let work: UnitOfWork;
  beforeAll(async () => {
    server = await startTestServer({ imports: [], environment: { LOG_LEVEL: 'silent' } });
    work = server.get(UnitOfWork);
    await work.query(TABLE);
    await work.query(REFUSE);
  });
  beforeEach(() => work.query(CLEAR));
  afterAll(() => server.close());

  const note = (word: string) => (tx: Tx) => tx.query(NOTE, [word]);
  const words = async () => (await work.query<{ word: string }>(WORDS)).map(({ word }) => word);

  it('commits everything or nothing, entity manager and statements alike', async () => {
    await work.run(async (tx) => {
      await tx.query(NOTE, ['statement']);
      await tx.manager.query('INSERT INTO noted (word) VALUES ($1)', ['manager']);
    });
    await expect(work.run((tx) => note('never')(tx).then(() => Promise.reject(new Error('no'))))).rejects.toThrow('no');
    expect(await words()).toEqual(['manager', 'statement']);
  });

  it('acts after the commit, never after a rollback, and a failing action stops no other', async () => {
    const acted: string[] = [];
    const act = (name: string) => () => void acted.push(name);
    await work.run(async (tx) => {
      tx.afterCommit(() => {
        throw new Error('an action fails');
      });
      tx.afterCommit(act('committed'));
      expect(acted).toEqual([]);
    });
    const undone = work.run(async (tx) => {
      tx.afterCommit(act('rolled back'));
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(acted).toEqual(['committed']);
  });

  it('runs both sides of a deadlock to their end', async () => {
    for (const word of ['a', 'b']) await work.run(note(word));
    let attempts = 0;
    const both = (one: string, other: string) =>
      work.run(async (tx) => {
        attempts += 1;
        await tx.query(COUNT_UP, [one]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        return tx.query<{ times: number }>(COUNT_UP, [other]);
      });
    await Promise.all([both('a', 'b'), both('b', 'a')]);
    expect(attempts).toBe(3);
    expect(await work.query<{ times: number }>(sql('test.work.times', 'SELECT times FROM noted'))).toEqual([
      { times: 3 },
      { times: 3 },
    ]);
  });

  it('gives up after five attempts', async () => {
    let attempts = 0;
    const failing = work.run(async () => {
      attempts += 1;
      throw Object.assign(new Error('could not serialize access'), { code: '40001' });
    });
    await expect(failing).rejects.toThrow('could not serialize access');
    expect(attempts).toBe(5);
  });

  it('makes the refusal of an SQL function the one that it names, and leaves a name that is none alone', async () => {
    const refuse = (code: string) => work.query(sql('test.work.refused', 'SELECT refuse($1)'), [code]);
    await expect(refuse('OFFER_TAKEN')).rejects.toEqual(new DomainError('OFFER_TAKEN', 'A sentence.'));
    await expect(refuse('NO_SUCH_CODE')).rejects.not.toBeInstanceOf(DomainError);
  });

  it('gives the connection back after any end', async () => {
    const ends = Array.from({ length: 40 }, (_, index) =>
      work.run(index % 2 ? note(`word ${index}`) : () => Promise.reject(new Error('no'))),
    );
    const results = await Promise.allSettled(ends);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await words()).toHaveLength(20);
  });

  describe('together', () => {
    it('commits what its parts did at its end, and acts only then', async () => {
      const acted: string[] = [];
      await work.together(async () => {
        await work.run(async (tx) => {
          await tx.query(NOTE, ['part']);
          tx.afterCommit(() => void acted.push('part'));
        });
        await work.query(NOTE, ['statement']);
        expect(await words()).toEqual(['part', 'statement']);
        expect(await server.get(DataSource).query(WORDS.text)).toEqual([]);
        expect(acted).toEqual([]);
      });
      expect(await words()).toEqual(['part', 'statement']);
      expect(acted).toEqual(['part']);
    });

    it('undoes every part when it fails', async () => {
      const whole = work.together(async () => {
        await work.run(note('part'));
        throw new Error('no');
      });
      await expect(whole).rejects.toThrow('no');
      expect(await words()).toEqual([]);
    });

    it('goes on after a part that was refused, without its effects', async () => {
      const acted: string[] = [];
      await work.together(async () => {
        await work.run(note('first'));
        const twice = work.run(async (tx) => {
          tx.afterCommit(() => void acted.push('undone'));
          await tx.query(NOTE, ['second']);
          await tx.query(NOTE, ['first']);
        });
        await expect(twice).rejects.toMatchObject({ code: '23505' });
        await work.run(note('third'));
      });
      expect([await words(), acted]).toEqual([['first', 'third'], []]);
    });

    it('leaves alone what goes on after its end', async () => {
      let later: Promise<unknown> = Promise.resolve();
      await work.together(async () => {
        later = new Promise((resolve) => setTimeout(resolve, 50)).then(() => work.run(note('later')));
        await work.run(note('now'));
      });
      await later;
      expect(await words()).toEqual(['later', 'now']);
    });
  });
});
