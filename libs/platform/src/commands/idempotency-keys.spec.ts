import { randomUUID } from 'node:crypto';
import { commands, type InputOf } from '@handraise/contracts';
import { createTestDatabase, type TestDatabase } from '@handraise/testing';
import { Controller } from '@nestjs/common';
import { TokenIssuer } from '../auth/token-issuer';
import { sql } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import { PersonalDataRegistry } from '../personal-data/personal-data';
import { startTestServer, type TestServer } from '../testing/test-server';
import { Command } from './command.decorator';

const MAKE = sql('test.keys.make', 'INSERT INTO made (name) VALUES ($1)');
const MADE = sql('test.keys.made', 'SELECT name FROM made WHERE name = $1');
const EVERYTHING = sql('test.keys.everything', 'SELECT t::text AS row FROM idempotency_keys t');
const AGE = sql('test.keys.age', "UPDATE idempotency_keys SET created_at = created_at - interval '2 minutes'");

/** Where the work of a call stands still until the test lets it go on. */
let pause: Promise<void> = Promise.resolve();
const hold = (): (() => void) => {
  let release = (): void => undefined;
  pause = new Promise((resolve) => (release = resolve));
  return release;
};

@Controller()
class MakerController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Two transactions, as several use cases have. */
  @Command(commands.createArticle)
  async create({ title }: InputOf<typeof commands.createArticle>) {
    await this.unitOfWork.run((tx) => tx.query(MAKE, [title]));
    await pause;
    await this.unitOfWork.run((tx) => tx.query(MAKE, [title]));
    const made = await this.unitOfWork.query(MADE, [title]);
    return { id: randomUUID() as never, version: made.length };
  }

  @Command(commands.askKnowledge)
  async ask({ question }: InputOf<typeof commands.askKnowledge>) {
    await this.unitOfWork.run((tx) => tx.query(MAKE, [question]));
    await pause;
    return { answer: null, confidence: 0.5, citations: [] };
  }

  @Command(commands.applyAsAgent)
  async apply({ email }: InputOf<typeof commands.applyAsAgent>) {
    await this.unitOfWork.run((tx) => tx.query(MAKE, [email]));
    return { id: randomUUID() as never, status: 'applied' as const };
  }

  @Command(commands.login)
  async login() {
    const principal = { id: randomUUID() as never, kind: 'agent' as const, name: 'A' };
    return { accessToken: `secret-${randomUUID()}`, refreshToken: 'secret', expiresInSeconds: 1, principal };
  }
}

/** The database's connection dies at the moment the answer is kept: what a killed server leaves behind. */
const breakKeeping = (node: TestServer) =>
  node.get(UnitOfWork).query(
    sql(
      'test.keys.break',
      `CREATE TRIGGER test_break BEFORE INSERT OR UPDATE ON idempotency_keys
       FOR EACH ROW WHEN (NEW.response IS NOT NULL) EXECUTE FUNCTION test_break()`,
    ),
  );
const mend = (node: TestServer) =>
  node.get(UnitOfWork).query(sql('test.keys.mend', 'DROP TRIGGER test_break ON idempotency_keys'));

describe('Idempotency-Key', () => {
  let database: TestDatabase;
  let [first, second]: [TestServer, TestServer] = [] as never;
  let admin: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    const settings = { imports: [], controllers: [MakerController], database, environment: { LOG_LEVEL: 'silent' } };
    [first, second] = await Promise.all([startTestServer(settings), startTestServer(settings)]);
    await first.get(UnitOfWork).query(sql('test.keys.table', 'CREATE TABLE made (name text NOT NULL)'));
    await first.get(UnitOfWork).query(
      sql(
        'test.keys.function',
        `CREATE FUNCTION test_break() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`,
      ),
    );
    admin = await tokenOf(randomUUID());
  });
  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
    await database.drop();
  });
  afterEach(() => {
    pause = Promise.resolve();
  });

  const tokenOf = async (id: string): Promise<string> => {
    const subject = { kind: 'admin' as const, id: id as never, familyId: 'family' };
    return (await first.get(TokenIssuer).issue(subject)).accessToken;
  };
  const madeOf = async (name: string): Promise<number> => (await first.get(UnitOfWork).query(MADE, [name])).length;
  const stored = async (): Promise<string> => JSON.stringify(await first.get(UnitOfWork).query(EVERYTHING));
  const post = async (route: string, key: string, body: object, { node = first, token = admin } = {}) => {
    const response = await fetch(`${node.url}/api/v1${route}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, text, code: JSON.parse(text).code as string, headers: response.headers };
  };
  const article = (title: string) => ({ title, body: 'text', locale: 'en' });
  const application = (email: string) => ({
    email,
    password: 'correct horse battery',
    name: 'Kim',
    country: 'SE',
    timezone: 'Europe/Stockholm',
    languages: [{ code: 'en', level: 'C1' }],
    skills: [],
  });

  it('makes one thing and gives every call the first answer, also at the same time and on several nodes', async () => {
    const [key, title] = [randomUUID(), randomUUID()];
    const release = hold();
    const calls = [first, second, first, second].map((node) => post('/admin/articles', key, article(title), { node }));
    setTimeout(release, 300);
    const answers = await Promise.all(calls);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await madeOf(title)).toBe(2);
  });

  it('takes the fields of a body in any order, and refuses another body', async () => {
    const [key, title] = [randomUUID(), randomUUID()];
    const answer = await post('/admin/articles', key, { ...article(title), sampleQuestions: ['one two', 'three'] });
    const turned = { sampleQuestions: ['one two', 'three'], locale: 'en', body: 'text', title };
    expect((await post('/admin/articles', key, turned)).text).toBe(answer.text);
    const other = await post('/admin/articles', key, { ...turned, sampleQuestions: ['three', 'one two'] });
    expect([other.status, other.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const elsewhere = await post('/knowledge/ask', key, { question: title });
    expect(elsewhere.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is each caller’s own', async () => {
    const [key, title] = [randomUUID(), randomUUID()];
    const own = await post('/admin/articles', key, article(title));
    const other = await post('/admin/articles', key, article(title), { token: await tokenOf(randomUUID()) });
    expect(other.status).toBe(201);
    expect(other.text).not.toBe(own.text);
    expect(await madeOf(title)).toBe(4);
  });

  it('undoes the work when its answer could not be kept, so that a repeat does it once', async () => {
    const [key, title] = [randomUUID(), randomUUID()];
    await breakKeeping(first);
    const broken = await post('/admin/articles', key, article(title));
    expect([broken.status, await madeOf(title)]).toEqual([503, 0]);
    await mend(first);
    const repeated = await post('/admin/articles', key, article(title), { node: second });
    expect([repeated.status, await madeOf(title)]).toEqual([201, 2]);
  });

  it('keeps nothing of a refusal', async () => {
    const [key, title] = [randomUUID(), randomUUID()];
    expect((await post('/admin/articles', key, { title })).code).toBe('VALIDATION_FAILED');
    expect((await post('/admin/articles', key, article(title))).status).toBe(201);
  });

  it('sends a repeat away for now when the first call takes too long', async () => {
    const [key, title] = [randomUUID(), randomUUID()];
    const release = hold();
    const slow = post('/admin/articles', key, article(title));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const impatient = await post('/admin/articles', key, article(title), { node: second });
    expect([impatient.status, impatient.code, impatient.headers.get('retry-after')]).toEqual([409, 'CONFLICT', '1']);
    release();
    const answer = await slow;
    expect((await post('/admin/articles', key, article(title))).text).toBe(answer.text);
  });

  it('keeps the answer of a command that leaves the database, with its fields in order, and lets others wait', async () => {
    const [key, question] = [randomUUID(), randomUUID()];
    const release = hold();
    const calls = [first, second].map((node) => post('/knowledge/ask', key, { question }, { node }));
    setTimeout(release, 300);
    const [one, two] = await Promise.all(calls);
    expect(one?.text).toBe('{"answer":null,"confidence":0.5,"citations":[]}');
    expect(two?.text).toBe(one?.text);
    expect((await post('/knowledge/ask', key, { question })).text).toBe(one?.text);
    expect(await madeOf(question)).toBe(1);
  });

  it('runs such a command again a minute after a crash, and not before', async () => {
    const [key, question] = [randomUUID(), randomUUID()];
    await breakKeeping(first);
    expect((await post('/knowledge/ask', key, { question })).status).toBe(503);
    await mend(first);
    expect((await post('/knowledge/ask', key, { question })).code).toBe('CONFLICT');
    await first.get(UnitOfWork).query(AGE);
    expect((await post('/knowledge/ask', key, { question })).status).toBe(200);
    expect(await madeOf(question)).toBe(2);
  });

  it('is honoured for callers without a token, and the password cannot be guessed from what is stored', async () => {
    const [key, email] = [randomUUID(), `${randomUUID()}@example.org`];
    const answer = await post('/agents/apply', key, application(email), { token: '' });
    expect((await post('/agents/apply', key, application(email), { token: '' })).text).toBe(answer.text);
    expect(await madeOf(email)).toBe(1);
    const other = await post('/agents/apply', key, application(`x${email}`), { token: '' });
    expect(other.code).toBe('IDEMPOTENCY_KEY_REUSED');
    // the fingerprint of a body is keyed with the client's own key, which is not stored either
    expect(await stored()).not.toContain(key);
  });

  it('stores nothing of an answer that is a credential', async () => {
    const key = randomUUID();
    const body = { email: 'a@example.org', password: 'correct horse' };
    const [one, two] = [
      await post('/auth/login', key, body, { token: '' }),
      await post('/auth/login', key, body, { token: '' }),
    ];
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.text).not.toBe(two.text);
    expect(await stored()).not.toContain('secret');
  });

  it('refuses a key that is empty or endless', async () => {
    for (const key of ['', 'k'.repeat(256)])
      expect((await post('/admin/articles', key, article(randomUUID()))).code).toBe('VALIDATION_FAILED');
  });

  it('forgets the answers of somebody who is erased', async () => {
    const [id, key, title] = [randomUUID(), randomUUID(), randomUUID()];
    await post('/admin/articles', key, article(title), { token: await tokenOf(id) });
    expect(await stored()).toContain(id);
    await first.get(PersonalDataRegistry).eraseAll({ kind: 'agent', id: id as never });
    expect(await stored()).not.toContain(id);
  });
});
