import { commands } from '@handraise/contracts';
import { Controller, Injectable } from '@nestjs/common';
import { eventually } from '@handraise/testing';
import { Command } from '../commands/command.decorator';
import { sql } from '../database/statement';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { OnDeadline } from '../deadlines/deadline.decorators';
import { Deadlines } from '../deadlines/deadlines';
import { OnEvent } from '../events/on-event.decorator';
import { Outbox } from '../events/outbox';
import { startTestServer, type TestServer } from './test-server';

const DUE = sql('test.deadlines', "SELECT kind FROM deadlines WHERE kind LIKE 'test.%'");
const DELIVERIES = sql('test.deliveries', 'SELECT handler FROM outbox_deliveries');
const customer = '01890a5d-ac96-774b-bcce-b302099a8057' as never;

@Injectable()
class Recorder {
  readonly seen: string[] = [];
  failures = 0;

  @OnEvent('agent.suspended')
  async onSuspended(_tx: Tx, payload: { agentId: string }): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('not yet');
    }
    this.seen.push(payload.agentId);
  }

  @OnDeadline('test.deadline')
  async onDue(_tx: Tx, subjectId: string): Promise<void> {
    this.seen.push(subjectId);
  }
}

@Injectable()
class RecorderTwin {
  @OnEvent('agent.suspended')
  async onSuspended(): Promise<void> {
    await Promise.resolve();
  }
}

@Controller()
class EchoController {
  @Command(commands.createWidgetToken)
  async token(): Promise<never> {
    return { accessToken: 'a', expiresInSeconds: 1, customer: { id: customer, tier: 'vip', secret: 'x' } } as never;
  }
}

describe('the platform', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ imports: [], providers: [Recorder], controllers: [EchoController] });
  });
  afterAll(() => server.close());

  const post = (body: unknown) =>
    fetch(`${server.url}/api/v1/widget/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('publishes only the declared fields of a result', async () => {
    expect(await (await post({})).json()).toEqual({
      accessToken: 'a',
      expiresInSeconds: 1,
      customer: { id: customer, tier: 'vip' },
    });
  });

  it('refuses unknown fields and bad JSON with a problem document', async () => {
    for (const body of [{ tier: 'vip' }, '{']) {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({ code: 'VALIDATION_FAILED', correlationId: expect.any(String) });
    }
  });

  it('answers NOT_FOUND for a route that does not exist', async () => {
    const response = await fetch(`${server.url}/api/v1/nothing`);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'NOT_FOUND']);
  });

  it('answers PAYLOAD_TOO_LARGE for a body over the limit', async () => {
    const response = await post({ locale: 'x'.repeat(300_000) });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('delivers an event once it is committed, again after a failure, and never after a rollback', async () => {
    const recorder = server.get(Recorder);
    recorder.failures = 1;
    const publish = (tx: Tx) => server.get(Outbox).add(tx, 'agent.suspended', { agentId: customer, by: customer });
    await expect(
      server.get(UnitOfWork).run(async (tx) => {
        await publish(tx);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await server.get(UnitOfWork).run(publish);
    await eventually(async () => expect(recorder.seen).toEqual([customer]), { timeoutMs: 8000 });
    await eventually(async () => expect(await server.get(UnitOfWork).query(DELIVERIES)).toEqual([]));
  });

  it('calls the handler of a deadline when it has passed, and removes it', async () => {
    const recorder = server.get(Recorder);
    await server.get(UnitOfWork).run((tx) => server.get(Deadlines).set(tx, 'test.deadline', 'subject-1', 30));
    await eventually(async () => expect(recorder.seen).toContain('subject-1'));
    expect(await server.get(UnitOfWork).query(DUE)).toEqual([]);
  });

  it('publishes its documents and keys', async () => {
    const openApi = (await (await fetch(`${server.url}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(openApi.paths)).toContain('/api/v1/widget/token');
    const keys = (await (await fetch(`${server.url}/.well-known/jwks.json`)).json()) as { keys: object[] };
    expect(keys.keys[0]).toMatchObject({ kty: 'OKP', alg: 'EdDSA' });
    expect(keys.keys[0]).not.toHaveProperty('d');
  });

  it('refuses to start with two event handlers of one name, since deliveries are stored under it', async () => {
    const twin = { Recorder: class Recorder extends RecorderTwin {} };
    const start = startTestServer({ imports: [], providers: [Recorder, twin.Recorder] });
    await expect(start).rejects.toThrow('two event handlers are called Recorder.onSuspended');
  });
});
