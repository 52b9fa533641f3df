import type { Presence } from '@handraise/contracts';
import { IdentityModule, identityEntities, LoginsService } from '@handraise/identity';
import type { AgentId } from '@handraise/kernel';
import { OnEvent, sql, UnitOfWork, type Tx } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { Injectable } from '@nestjs/common';
import { io, type Socket } from 'socket.io-client';
import { LinkSweep } from '../events/link-sweep';
import { AgentsModule, AgentsService, agentsEntities, PresenceService } from '../index';
import { anAgent, anAgentPassword, aRoutableAgent, connectDevice } from '../testing';
import { LeasesRepository } from '../db/leases.repository';
import { ProfilesService } from '../profiles.service';

/** Time passes for the leases, and for the sweep unless it was down. */
const AGE = sql(
  'test.age',
  'UPDATE agent_leases SET last_seen_at = last_seen_at - $2 * interval $$1 second$$ WHERE agent_id = $1',
);
const OUTAGE = sql('test.outage', 'UPDATE agent_link_sweep SET swept_at = swept_at - $1 * interval $$1 second$$');
const LONG_LOST = sql(
  'test.long_lost',
  `UPDATE agent_presences SET link_at = now() - interval '11 min', intent_at = now() - interval '1 hour' WHERE agent_id = $1`,
);
const SHIFTS = sql('test.shifts', 'SELECT ended_at IS NULL AS open FROM agent_shifts WHERE agent_id = $1 ORDER BY id');

@Injectable()
class LostAgents {
  readonly seen: string[] = [];

  @OnEvent('agent.link_lost')
  async onLost(_: Tx, { agentId }: { agentId: string }): Promise<void> {
    this.seen.push(agentId);
  }
}

describe('presence', () => {
  let server: TestServer;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    server = await startTestServer({
      imports: [IdentityModule, AgentsModule],
      providers: [LostAgents],
      entities: [...identityEntities, ...agentsEntities],
    });
  });
  afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
  afterAll(() => server.close());

  const work = () => server.get(UnitOfWork);
  const presenceOf = (id: AgentId) => work().run((tx) => server.get(AgentsService).getPresence(tx, id));
  const sweep = () => work().run((tx) => server.get(LinkSweep).sweep(tx, 'pool'));
  const isRoutable = async (id: AgentId) =>
    (await server.get(AgentsService).findRoutable()).some((one) => one.id === id);

  async function connect(id: AgentId, deviceId: string): Promise<{ socket: Socket; token: string }> {
    const { email } = await server.get(ProfilesService).get(id);
    const { accessToken: token } = await server
      .get(LoginsService)
      .login({ email, password: anAgentPassword }, '127.0.0.1');
    const socket = io(`${server.url}/agent`, { auth: { token, deviceId }, transports: ['websocket'], forceNew: true });
    sockets.push(socket);
    await new Promise((resolve, reject) =>
      socket.once('connect', () => resolve(undefined)).once('connect_error', reject),
    );
    return { socket, token };
  }
  const put = async (token: string, intent: string) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ intent });
    const response = await fetch(`${server.url}/api/v1/agent/presence`, { method: 'PUT', headers, body });
    return { status: response.status, body: (await response.json()) as Presence & { code?: string } };
  };

  it('by REST alone makes nobody routable', async () => {
    const presence = await server.get(PresenceService).setIntent(await anAgent(server), 'online');
    expect(presence).toEqual({ intent: 'online', link: 'lost', routable: false, reasons: ['NO_LINK'] });
  });

  it('needs a connection and the agent’s own word; both are told at once', async () => {
    const id = await anAgent(server);
    const { socket, token } = await connect(id, 'phone');
    const noticed = new Promise<Presence>((resolve) => socket.once('presence:changed', resolve));
    expect((await put(token, 'online')).body).toEqual({
      intent: 'online',
      link: 'connected',
      routable: true,
      reasons: [],
    });
    expect(await noticed).toMatchObject({ link: 'connected' });
    expect(await isRoutable(id)).toBe(true);
    const ack = await socket.emitWithAck('presence:set', { intent: 'break' });
    expect(ack).toEqual({
      ok: true,
      data: { intent: 'break', link: 'connected', routable: false, reasons: ['ON_BREAK'] },
    });
  });

  it('is never raised by a device that connects', async () => {
    const id = await anAgent(server);
    await connect(id, 'phone');
    await connect(id, 'tablet');
    await eventually(async () => expect((await presenceOf(id)).link).toBe('connected'));
    expect((await presenceOf(id)).intent).toBe('offline');
  });

  it('goes to the background with the last visible device, and stays routable', async () => {
    const id = await anAgent(server);
    const { socket } = await connect(id, 'phone');
    await socket.emitWithAck('presence:set', { intent: 'online' });
    expect(await socket.emitWithAck('presence:heartbeat', { visible: false })).toEqual({ ok: true, data: {} });
    expect(await presenceOf(id)).toEqual({ intent: 'online', link: 'background', routable: true, reasons: [] });
  });

  it('falls into grace when the connection ends, and is whole again when it returns', async () => {
    const id = await anAgent(server);
    const { socket } = await connect(id, 'phone');
    await socket.emitWithAck('presence:set', { intent: 'online' });
    socket.close();
    await eventually(async () => expect(await presenceOf(id)).toMatchObject({ link: 'grace', reasons: ['NO_LINK'] }));
    await connect(id, 'phone');
    await eventually(async () => expect(await presenceOf(id)).toMatchObject({ intent: 'online', routable: true }));
  });

  it('is in grace after 15 s of silence and lost after 45 s; then sessions hear of it, once', async () => {
    const id = await aRoutableAgent(server);
    await work().query(AGE, [id, 16]);
    await sweep();
    expect((await presenceOf(id)).link).toBe('grace');
    expect(server.get(LostAgents).seen).not.toContain(id);
    // well past 45 s: on a busy machine a late sweep gives some seconds back
    await work().query(AGE, [id, 45]);
    await sweep();
    await sweep();
    await server.settled();
    expect(await presenceOf(id)).toMatchObject({ link: 'lost', intent: 'online', routable: false });
    expect(server.get(LostAgents).seen.filter((seen) => seen === id)).toHaveLength(1);
  });

  it('is swept by a deadline, without anybody asking', async () => {
    const id = await aRoutableAgent(server);
    await work().query(AGE, [id, 46]);
    await eventually(async () => expect((await presenceOf(id)).link).toBe('lost'), { timeoutMs: 4000 });
  });

  it('does not take our own outage for the agent’s silence', async () => {
    const id = await aRoutableAgent(server);
    await work().run(async (tx) => {
      await tx.query(AGE, [id, 60]);
      await tx.query(OUTAGE, [60]);
      await server.get(LeasesRepository).sweep(tx);
    });
    expect((await presenceOf(id)).link).toBe('grace');
  });

  it('falls to offline after ten minutes of absence, and only the agent raises it again', async () => {
    const id = await aRoutableAgent(server);
    await work().query(AGE, [id, 60]);
    await sweep();
    await work().query(LONG_LOST, [id]);
    await sweep();
    await connectDevice(server, id);
    expect(await presenceOf(id)).toMatchObject({ intent: 'offline', link: 'connected' });
  });

  it('keeps shifts: open while online and reachable', async () => {
    const id = await aRoutableAgent(server);
    await server.get(PresenceService).setIntent(id, 'break');
    await server.get(PresenceService).setIntent(id, 'online');
    expect(await work().query(SHIFTS, [id])).toEqual([{ open: false }, { open: true }]);
  });
});
