import { randomUUID } from 'node:crypto';
import type { AccountId } from '@handraise/kernel';
import { eventually } from '@handraise/testing';
import { Injectable } from '@nestjs/common';
import { TokenIssuer } from '../auth/token-issuer';
import { sql } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import { OnEvent } from '../events/on-event.decorator';
import { Outbox } from '../events/outbox';
import { startTestServer, type TestServer } from '../testing/test-server';
import { Readiness } from './readiness';

const PARK = sql(
  'test.operations.park',
  "UPDATE outbox_deliveries SET parked_at = now(), error = 'it broke', attempts = 8",
);

@Injectable()
class Handler {
  isBroken = true;
  handled = 0;

  @OnEvent('agent.suspended')
  async handle(): Promise<void> {
    if (this.isBroken) throw new Error('it broke');
    this.handled += 1;
  }
}

describe('operations', () => {
  let server: TestServer;
  let admin: string;
  beforeAll(async () => {
    const environment = { LOG_LEVEL: 'silent', METRICS_TOKEN: 'a-token-for-figures' };
    server = await startTestServer({ imports: [], providers: [Handler], environment });
    const subject = { kind: 'admin', id: randomUUID() as AccountId, familyId: 'f' } as const;
    admin = (await server.get(TokenIssuer).issue(subject)).accessToken;
  });
  afterAll(() => server.close());

  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(server.url + path, { method, headers });
    const text = await response.text();
    return { status: response.status, text };
  };

  it('figures are for this machine, or for who bears the token', async () => {
    const from = (address: string, token?: string) => ({
      'x-forwarded-for': address,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    });
    expect((await ask('/metrics')).text).toContain('process_cpu_seconds_total');
    expect((await ask('/metrics', from('203.0.113.7'))).status).toBe(403);
    expect((await ask('/metrics', from('203.0.113.7', 'a-token-for-figurez'))).status).toBe(403);
    expect((await ask('/metrics', from('203.0.113.7', 'a-token-for-figures'))).status).toBe(200);
  });

  it('a parked event is listed, handled again on an admin’s word, and then gone', async () => {
    const payload = { agentId: randomUUID() as AccountId, by: randomUUID() as AccountId };
    await server.get(UnitOfWork).run((tx) => server.get(Outbox).add(tx, 'agent.suspended', payload));
    await server.settled();
    await server.get(UnitOfWork).query(PARK);
    const headers = { authorization: `Bearer ${admin}` };
    const list = async () => JSON.parse((await ask('/api/v1/admin/events/parked', headers)).text).data;
    const [parked] = await list();
    expect(parked).toMatchObject({
      name: 'agent.suspended',
      handler: 'Handler.handle',
      attempts: 8,
      error: 'it broke',
    });
    server.get(Handler).isBroken = false;
    const replay = `/api/v1/admin/events/parked/${parked.id}/replay`;
    expect((await ask(replay, headers, 'POST')).status).toBe(200);
    await eventually(() => expect(server.get(Handler).handled).toBe(1));
    expect(await list()).toEqual([]);
    expect((await ask(replay, headers, 'POST')).status).toBe(404);
  });

  it('a node is ready once its parts are loaded, and not while it drains', async () => {
    const readiness = server.get(Readiness);
    expect(JSON.parse((await ask('/health/ready')).text)).toMatchObject({ checks: { database: 'ok' } });
    readiness.expect('models');
    expect(await ask('/health/ready')).toMatchObject({ status: 503, text: expect.stringContaining('models loading') });
    readiness.done('models');
    expect((await ask('/health/ready')).status).toBe(200);
    readiness.drain();
    expect(await ask('/health/ready')).toMatchObject({ status: 503, text: expect.stringContaining('node draining') });
    expect((await ask('/health/live')).status).toBe(200);
  });
});
