import { randomUUID } from 'node:crypto';
import { IdentityModule, identityEntities, LoginsService } from '@handraise/identity';
import { anAdminToken } from '@handraise/identity/testing';
import type { AgentId } from '@handraise/kernel';
import { PersonalDataRegistry, sql, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { AgentsModule, AgentsService, agentsEntities } from '../index';
import { anAgent, anAgentPassword, anApplication, aRoutableAgent } from '../testing';

const HISTORY = sql(
  'test.history',
  'SELECT was, became, decided_by IS NOT NULL AS decided FROM agent_status_changes WHERE agent_id = $1 ORDER BY id',
);
const DUMP = sql(
  'test.dump',
  `SELECT concat((SELECT string_agg(a::text, ' ') FROM accounts a), (SELECT string_agg(a::text, ' ') FROM agents a),
     (SELECT string_agg(c::text, ' ') FROM agent_status_changes c), (SELECT string_agg(o::text, ' ') FROM outbox_events o)) AS text`,
);

describe('agents, from the application to the end', () => {
  let server: TestServer;
  let admin: string;
  beforeAll(async () => {
    server = await startTestServer({
      environment: { CONTACT_EMAIL: 'people@operator.example' },
      imports: [IdentityModule, AgentsModule],
      entities: [...identityEntities, ...agentsEntities],
    });
    admin = await anAdminToken(server);
  });
  afterAll(() => server.close());

  const ask = async (method: string, path: string, body?: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${server.url}/api/v1${path}`, { method, headers, ...sent });
    return {
      status: response.status,
      body: (await response.json()) as Record<string, never> & { id: AgentId; code: string; email: string },
    };
  };
  const decide = (id: string, verb: string, body: object = {}) =>
    ask('POST', `/admin/agents/${id}/${verb}`, body, admin);
  const tokenOf = async (email: string) =>
    (await server.get(LoginsService).login({ email, password: anAgentPassword }, '127.0.0.1')).accessToken;
  const talents = { skills: [{ code: 'payments', level: 3 }], languages: [{ code: 'en', level: 'C1' }] };

  it('apply, are approved, certified and active; each step keeps who decided it', async () => {
    const application = anApplication({ languages: [{ code: 'de', level: 'native' }] });
    const applied = await ask('POST', '/agents/apply', application);
    expect([applied.status, applied.body]).toEqual([201, { id: expect.any(String), status: 'applied' }]);
    const { id } = applied.body;
    expect((await decide(id, 'certify', talents)).body.code).toBe('CONFLICT');
    expect((await decide(id, 'approve')).body).toMatchObject({ status: 'verified', decision: { by: 'Ada Admin' } });
    const nobodys = { ...talents, languages: [{ code: 'xx', level: 'C1' }] };
    expect((await decide(id, 'certify', nobodys)).body.code).toBe('VALIDATION_FAILED');
    expect((await decide(id, 'certify', talents)).body).toMatchObject({
      status: 'active',
      email: application.email,
      skills: [
        { code: 'general', level: 3 },
        { code: 'payments', level: 3 },
      ],
      languages: talents.languages,
    });
    expect(await server.get(UnitOfWork).query(HISTORY, [id])).toEqual([
      { was: 'applied', became: 'verified', decided: true },
      { was: 'verified', became: 'certified', decided: true },
      { was: 'certified', became: 'active', decided: true },
    ]);
  });

  it('may log in as applicants, not go online', async () => {
    const application = anApplication();
    await ask('POST', '/agents/apply', application);
    const token = await tokenOf(application.email);
    expect((await ask('GET', '/agent/me', undefined, token)).body).toMatchObject({ status: 'applied' });
    const online = await ask('PUT', '/agent/presence', { intent: 'online' }, token);
    expect([online.status, online.body.code]).toEqual([403, 'AGENT_NOT_ACTIVE']);
  });

  it('are refused with a bad application, and when the address has an account', async () => {
    const application = anApplication();
    for (const fault of [
      { timezone: 'Middle/Earth' },
      { password: 'password1234' },
      { languages: [] },
      { tier: 'gold' },
      { languages: [{ code: 'xx', level: 'C1' }] },
    ])
      expect((await ask('POST', '/agents/apply', { ...application, ...fault })).body.code).toBe('VALIDATION_FAILED');
    expect((await ask('POST', '/agents/apply', application)).status).toBe(201);
    expect((await ask('POST', '/agents/apply', application)).body.code).toBe('CONFLICT');
  });

  it('are rejected with a reason that they can read', async () => {
    const application = anApplication();
    const { id } = (await ask('POST', '/agents/apply', application)).body;
    expect((await decide(id, 'reject', { reason: 'We do not serve this country yet.' })).body).toMatchObject({
      status: 'rejected',
    });
    const own = await ask('GET', '/agent/me', undefined, await tokenOf(application.email));
    expect(own.body).toMatchObject({ decisionReasons: ['We do not serve this country yet.'] });
    expect((await decide(id, 'approve')).body.code).toBe('CONFLICT');
  });

  it('I12: are suspended by a person with reasons, and are out at once', async () => {
    const id = await aRoutableAgent(server);
    const { email } = (await ask('GET', `/admin/agents/${id}`, undefined, admin)).body;
    const token = await tokenOf(email);
    expect((await decide(id, 'suspend', { reasons: [] })).body.code).toBe('VALIDATION_FAILED');
    expect((await decide(id, 'suspend')).body.code).toBe('VALIDATION_FAILED');

    const suspended = await decide(id, 'suspend', { reasons: ['Asked a customer for a card code.'] });
    expect(suspended.body).toMatchObject({
      status: 'suspended',
      decisionReasons: ['Asked a customer for a card code.'],
      decision: { by: 'Ada Admin', at: expect.stringMatching(/Z$/) },
    });
    expect(suspended.body).toMatchObject({ presence: { intent: 'offline', routable: false } });
    expect((await ask('GET', '/agent/me', undefined, token)).status).toBe(401);
    expect((await ask('GET', '/agent/me', undefined, await tokenOf(email))).body).toMatchObject({
      decision: { by: 'Ada Admin' },
      contact: 'people@operator.example',
    });
    const again = await ask('PUT', '/agent/presence', { intent: 'online' }, await tokenOf(email));
    expect(again.body.code).toBe('AGENT_NOT_ACTIVE');
    expect((await decide(id, 'reinstate')).body).toMatchObject({ status: 'active', decisionReasons: [] });
  });

  it('I12: and the database refuses a suspension without a person or without reasons', async () => {
    const id = await anAgent(server);
    const suspend = (change: string) =>
      server
        .get(UnitOfWork)
        .query(
          sql(
            `test.i12.${randomUUID()}`,
            `UPDATE agents SET status = 'suspended', decided_at = now(), ${change} WHERE id = '${id}'`,
          ),
        );
    const refused = 'i12_a_suspension_has_a_human_decider_and_reasons';
    await expect(suspend(`decided_by = NULL, reasons = '{x}'`)).rejects.toThrow(refused);
    await expect(suspend(`decided_by = id, reasons = '{x}'`)).rejects.toThrow(refused);
    await expect(suspend(`decided_by = '${randomUUID()}', reasons = '{}'`)).rejects.toThrow(refused);
    await expect(suspend(`decided_by = '${randomUUID()}', reasons = '{""}'`)).rejects.toThrow(refused);
  });

  it('are listed newest first, page by page, by status', async () => {
    for (let count = 0; count < 3; count += 1) await ask('POST', '/agents/apply', anApplication());
    const page = await ask('GET', '/admin/agents?limit=2&status=applied', undefined, admin);
    const first = page.body as unknown as { data: { id: string }[]; next: string };
    const rest = await ask('GET', `/admin/agents?limit=2&status=applied&after=${first.next}`, undefined, admin);
    const second = rest.body as unknown as { data: { id: string }[] };
    const ids = [...first.data, ...second.data].map(({ id }) => id);
    expect(first.data).toHaveLength(2);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });

  it('are shown to customers by a short name', async () => {
    const id = await anAgent(server, { name: 'Maja Ewa Kowalska' });
    expect(await server.get(AgentsService).getCard(id)).toEqual({
      id,
      name: 'Maja K.',
      languages: ['en'],
      verified: true,
      simulated: false,
    });
  });

  it('export what is stored about them, and are erased by overwriting', async () => {
    const email = 'unikat@erasure.example';
    const id = await anAgent(server, { name: 'Unikat Vergissmich', email, country: 'QQ', timezone: 'Asia/Kathmandu' });
    await decide(id, 'suspend', { reasons: ['A remark on Unikat.'] });
    const exported = await ask('GET', '/agent/export', undefined, await tokenOf(email));
    expect(exported.body).toMatchObject({ identity: { account: { email } }, agents: { agent: { country: 'QQ' } } });

    await server.get(PersonalDataRegistry).eraseAll({ kind: 'agent', id });
    const [dump] = await server.get(UnitOfWork).query<{ text: string }>(DUMP);
    // the country with the commas of a row around it: two letters alone also stand in any password's hash
    for (const word of ['Unikat', 'erasure.example', ',QQ,', 'Kathmandu']) expect(dump?.text).not.toContain(word);
    await expect(tokenOf(email)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await decide(id, 'reinstate')).body.code).toBe('CONFLICT');
  });
});
