import { randomUUID } from 'node:crypto';
import type { AdminId } from '@handraise/kernel';
import { sql, TokenIssuer, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { ArticlesService, knowledgeEntities, KnowledgeModule, KnowledgeService } from '../index';
import { KnowledgeIndex } from '../knowledge-index.service';
import { demoDrafts } from '../testing';

const REWRITE = sql('test.knowledge.rewrite', `UPDATE article_versions SET body = 'other'`);
const SOON = { timeoutMs: 10_000 };
const article = {
  title: 'Repair of bicycles',
  body: 'We repair a bicycle within **three** days.\n\n## Cost\n\nA repair costs 35 EUR.',
  locale: 'en',
  sampleQuestions: ['How long does a bicycle repair take?', 'Can you fix my bike?'],
};

describe('articles and what is asked of them', () => {
  let server: TestServer;
  let second: TestServer;
  let admin: string;
  let agent: string;

  beforeAll(async () => {
    const settings = { imports: [KnowledgeModule], entities: knowledgeEntities };
    server = await startTestServer(settings);
    second = await startTestServer({ ...settings, database: { url: server.databaseUrl } });
    const tokenOf = async (kind: 'admin' | 'agent'): Promise<string> =>
      (await server.get(TokenIssuer).issue({ kind, id: randomUUID() as AdminId, familyId: randomUUID() })).accessToken;
    [admin, agent] = await Promise.all([tokenOf('admin'), tokenOf('agent')]);
    await server.get(ArticlesService).publishMissing(demoDrafts());
    await server.get(KnowledgeIndex).refresh();
  });
  afterAll(async () => {
    await second.close();
    await server.close();
  });

  const call = async (
    method: string,
    path: string,
    { body, token = admin }: { body?: object; token?: string } = {},
  ) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const ask = async (question: string, locale?: string) =>
    (await call('POST', '/knowledge/ask', { body: { question, ...(locale ? { locale } : {}) }, token: agent })).body;

  it('answers an agent in the words of an article, with its source', async () => {
    const answer = await ask('How much is the late fee?', 'en');
    expect(answer).toMatchObject({ answer: expect.stringContaining('6 EUR'), confidence: expect.any(Number) });
    expect(answer['citations']).toContainEqual(
      expect.objectContaining({
        title: 'Late or missed payments and late fees',
        version: 1,
        quote: expect.stringContaining('6 EUR'),
      }),
    );
  });

  it('finds the language by itself', async () => {
    expect(await ask('Wie hoch ist die Mahngebühr?')).toMatchObject({
      answer: expect.stringContaining('höchstens 18 EUR'),
    });
    expect(await ask('كم تبلغ غرامة التأخير؟', 'ar')).toMatchObject({ answer: expect.stringContaining('6 يورو') });
  });

  it('answers nothing where no article does', async () => {
    expect(await ask('What is the weather in Lisbon tomorrow?')).toMatchObject({ answer: null, citations: [] });
  });

  it('brings a new, changed and withdrawn article to every node within seconds', async () => {
    const asked = 'How long does it take to repair a bicycle?';
    const created = await call('POST', '/admin/articles', { body: article });
    expect(created).toMatchObject({ status: 201, body: { version: 1 } });
    const path = `/admin/articles/${String(created.body['id'])}`;
    await eventually(
      async () => expect(await ask(asked)).toMatchObject({ answer: expect.stringContaining('three') }),
      SOON,
    );
    await eventually(
      async () => expect((await second.get(KnowledgeService).ask(asked)).answer).toContain('**three** days'),
      SOON,
    );

    const changed = await call('PUT', path, { body: { ...article, body: 'We repair a bicycle within nine days.' } });
    expect(changed.body).toMatchObject({ version: 2 });
    await eventually(
      async () => expect((await second.get(KnowledgeService).ask(asked)).answer).toContain('nine'),
      SOON,
    );
    expect((await call('GET', path)).body).toMatchObject({ version: 2, status: 'published', title: article.title });

    expect((await call('DELETE', path)).status).toBe(200);
    await eventually(async () => expect((await ask(asked))['answer']).toBeNull(), SOON);
    expect((await call('GET', path)).body).toMatchObject({ status: 'withdrawn' });
  });

  it('makes two versions of two edits at once', async () => {
    const created = await call('POST', '/admin/articles', { body: { ...article, title: 'Edited by two' } });
    const path = `/admin/articles/${String(created.body['id'])}`;
    const edits = await Promise.all([call('PUT', path, { body: article }), call('PUT', path, { body: article })]);
    expect(edits.map(({ body }) => body['version']).sort()).toEqual([2, 3]);
  });

  it('overwrites nobody who was faster, where the editor says what was edited', async () => {
    const created = await call('POST', '/admin/articles', { body: { ...article, title: 'Edited by two in turn' } });
    const path = `/admin/articles/${String(created.body['id'])}`;
    const first = await call('PUT', path, { body: { ...article, body: 'By the first.', expectedVersion: 1 } });
    expect(first.body).toMatchObject({ version: 2 });
    const second = await call('PUT', path, { body: { ...article, body: 'By the second.', expectedVersion: 1 } });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'CONFLICT', detail: expect.stringContaining('version 2') },
    });
    expect((await call('GET', path)).body).toMatchObject({ version: 2, body: 'By the first.' });
  });

  it('shows an earlier version as it was', async () => {
    const created = await call('POST', '/admin/articles', { body: { ...article, title: 'Has a past' } });
    const path = `/admin/articles/${String(created.body['id'])}`;
    await call('PUT', path, { body: { ...article, title: 'Has a present' } });
    expect((await call('GET', `${path}?version=1`)).body).toMatchObject({ version: 1, title: 'Has a past' });
    expect((await call('GET', path)).body).toMatchObject({ version: 2, title: 'Has a present' });
    expect((await call('GET', `${path}?version=3`)).status).toBe(404);
  });

  it('never edits a version that an answer may have cited', async () => {
    await expect(server.get(UnitOfWork).query(REWRITE)).rejects.toThrow('never edited');
  });

  it('lists the articles by title in pages, by language if asked', async () => {
    const first = await call('GET', '/admin/articles?limit=2&locale=de');
    const rest = await call('GET', `/admin/articles?limit=100&locale=de&after=${String(first.body['next'])}`);
    const titles = [first, rest].flatMap(({ body }) => (body['data'] as { title: string }[]).map(({ title }) => title));
    expect(titles).toHaveLength(4);
    expect(new Set(titles).size).toBe(4);
    expect(rest.body['next']).toBeNull();
    expect((await call('GET', '/admin/articles?after=nonsense')).status).toBe(400);
  });

  it('adds the demo articles once, and not again what somebody withdrew', async () => {
    const listed = await call('GET', '/admin/articles?limit=1&locale=fr');
    const [withdrawn] = listed.body['data'] as { id: string }[];
    await call('DELETE', `/admin/articles/${String(withdrawn?.id)}`);
    expect(await server.get(ArticlesService).publishMissing(demoDrafts())).toBe(0);
  });

  it('counts what had no answer by topic and language', async () => {
    const gap = (topic: string) =>
      server.get(UnitOfWork).run((tx) => server.get(KnowledgeService).recordGap(tx, { topic, locale: 'en' }));
    await gap('Loans');
    await Promise.all([gap('Insurance'), gap('Insurance')]);
    const first = await call('GET', '/admin/knowledge/gaps?limit=1');
    expect(first.body['data']).toEqual([expect.objectContaining({ topic: 'Insurance', locale: 'en', count: 2 })]);
    const next = await call('GET', `/admin/knowledge/gaps?after=${String(first.body['next'])}`);
    expect(next.body).toMatchObject({ data: [{ topic: 'Loans', count: 1 }], next: null });
  });

  it('is no business of agents, customers and strangers to write', async () => {
    expect((await call('POST', '/admin/articles', { body: article, token: agent })).status).toBe(403);
    expect((await call('GET', '/admin/articles', { token: agent })).status).toBe(403);
    expect((await call('GET', `/admin/articles/${randomUUID()}`)).status).toBe(404);
    expect((await call('POST', '/admin/articles', { body: { ...article, extra: 1 } })).status).toBe(400);
  });
});
