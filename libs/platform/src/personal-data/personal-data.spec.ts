import { randomUUID } from 'node:crypto';
import type { AccountId } from '@handraise/kernel';
import { Injectable } from '@nestjs/common';
import { sql } from '../database/statement';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { startTestServer, type TestServer } from '../testing/test-server';
import { PersonalDataOf, PersonalDataRegistry, type PersonalData, type Subject } from './personal-data';

const TABLE = sql('test.personal.table', 'CREATE TABLE words (owner text, word text)');
const WRITE = sql('test.personal.write', 'INSERT INTO words (owner, word) VALUES ($1, $2)');
const ERASE = sql('test.personal.erase', "UPDATE words SET word = '' WHERE owner = $1");
const READ = sql('test.personal.read', 'SELECT word FROM words WHERE owner = $1');

@Injectable()
@PersonalDataOf('words')
class WordsOwner implements PersonalData {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async export({ id }: Subject): Promise<Record<string, unknown>> {
    return { words: await this.unitOfWork.query(READ, [id]) };
  }

  async erase(tx: Tx, { id }: Subject): Promise<void> {
    await tx.query(ERASE, [id]);
  }
}

@Injectable()
@PersonalDataOf('stubborn')
class StubbornOwner implements PersonalData {
  refuses = false;

  async export(): Promise<Record<string, unknown>> {
    return { kind: 'stubborn' };
  }

  async erase(): Promise<void> {
    if (this.refuses) throw new Error('not now');
  }
}

describe('a person’s data', () => {
  let server: TestServer;
  const subject = { kind: 'agent', id: randomUUID() as AccountId } as const;
  beforeAll(async () => {
    server = await startTestServer({ imports: [], providers: [WordsOwner, StubbornOwner] });
    await server.get(UnitOfWork).query(TABLE);
    await server.get(UnitOfWork).query(WRITE, [subject.id, 'a name']);
    await server.get(UnitOfWork).query(WRITE, ['somebody else', 'another name']);
  });
  afterAll(() => server.close());

  const wordsOf = (owner: string) => server.get(UnitOfWork).query(READ, [owner]);

  it('is given out by every library that has some', async () => {
    expect(await server.get(PersonalDataRegistry).exportAll(subject)).toMatchObject({
      words: { words: [{ word: 'a name' }] },
      stubborn: { kind: 'stubborn' },
      platform: {},
    });
  });

  it('is erased in all libraries or in none, and nobody else’s with it', async () => {
    server.get(StubbornOwner).refuses = true;
    await expect(server.get(PersonalDataRegistry).eraseAll(subject)).rejects.toThrow('not now');
    expect(await wordsOf(subject.id)).toEqual([{ word: 'a name' }]);
    server.get(StubbornOwner).refuses = false;
    await server.get(PersonalDataRegistry).eraseAll(subject);
    expect(await wordsOf(subject.id)).toEqual([{ word: '' }]);
    expect(await wordsOf('somebody else')).toEqual([{ word: 'another name' }]);
  });
});
