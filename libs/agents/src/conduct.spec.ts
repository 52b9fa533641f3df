import { randomUUID } from 'node:crypto';
import { IdentityModule, identityEntities } from '@handraise/identity';
import type { AgentId, SessionId } from '@handraise/kernel';
import { sql, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { AgentsModule, AgentsService, agentsEntities, PresenceService, weightOf } from './index';
import { MissesService } from './misses.service';
import { ProfilesService } from './profiles.service';
import { RestService } from './rest.service';
import { anAgent, aRoutableAgent, connectDevice } from './testing';

const ACCEPTED = sql('test.accepted', 'SELECT agents_record_accept($1)');
const RESTED = sql('test.rested', `UPDATE agents SET rest_until = now() - interval '1 minute' WHERE id = $1`);
const LONG_SHIFT = sql(
  'test.long_shift',
  `UPDATE agent_shifts SET started_at = now() - interval '10 hours' WHERE agent_id = $1`,
);

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

describe('the pool', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      imports: [IdentityModule, AgentsModule],
      entities: [...identityEntities, ...agentsEntities],
    });
  });
  afterAll(() => server.close());

  const run = <T>(work: Parameters<UnitOfWork['run']>[0]) => server.get(UnitOfWork).run(work) as Promise<T>;
  const agents = () => server.get(AgentsService);
  const presenceOf = (id: AgentId) => run((tx) => agents().getPresence(tx, id));
  const engage = (agentId: AgentId, from: number, to: number) =>
    run<number>((tx) =>
      agents().recordEngagement(tx, {
        agentId,
        sessionId: randomUUID() as SessionId,
        startedAt: hoursAgo(from),
        endedAt: hoursAgo(to),
      }),
    );

  describe('after missed offers', () => {
    it('pauses an agent with the second in a row, and one tap resumes', async () => {
      const id = await aRoutableAgent(server);
      await run((tx) => agents().recordMiss(tx, id));
      expect(await presenceOf(id)).toMatchObject({ routable: true });
      await run((tx) => agents().recordMiss(tx, id));
      expect(await presenceOf(id)).toMatchObject({ routable: false, reasons: ['PAUSED', 'ON_BREAK'] });
      expect(await server.get(PresenceService).setIntent(id, 'online')).toMatchObject({ routable: true });
      await run((tx) => agents().recordMiss(tx, id));
      expect(await presenceOf(id)).toMatchObject({ routable: true });
    });

    it('counts no decline, and an answer between two misses starts again', async () => {
      const id = await aRoutableAgent(server);
      await run((tx) => agents().recordMiss(tx, id));
      await run((tx) => agents().recordDecline(tx, id));
      await run((tx) => agents().recordMiss(tx, id));
      await server.get(UnitOfWork).query(ACCEPTED, [id]);
      await run((tx) => agents().recordMiss(tx, id));
      for (let time = 0; time < 9; time += 1) await run((tx) => agents().recordDecline(tx, id));
      expect(await presenceOf(id)).toMatchObject({ routable: true });
    });

    it('ends the pause after a day without raising the intent', async () => {
      const id = await aRoutableAgent(server);
      await run(async (tx) => {
        await agents().recordMiss(tx, id);
        await agents().recordMiss(tx, id);
      });
      await run((tx) => server.get(MissesService).endPause(tx, id));
      expect(await presenceOf(id)).toMatchObject({ intent: 'break', reasons: ['ON_BREAK'] });
    });
  });

  describe('I15: a resting agent gets no offers', () => {
    it('after eight engaged hours, overlapping sessions counted once', async () => {
      const id = await aRoutableAgent(server);
      expect(await engage(id, 8, 4)).toBeCloseTo(240, 0);
      expect(await engage(id, 8, 3.5)).toBeCloseTo(30, 0);
      expect((await server.get(ProfilesService).getOwn(id)).fatigue).toMatchObject({
        engagedMinutes: 270,
        minutesLeft: 210,
      });
      await engage(id, 3.5, 0);
      expect(await presenceOf(id)).toMatchObject({ intent: 'offline', reasons: ['RESTING', 'OFFLINE'] });
      expect(await run((tx) => agents().reserve(tx, id, weightOf('S', 'standard')))).toBe(false);
      await expect(server.get(PresenceService).setIntent(id, 'online')).rejects.toMatchObject({
        code: 'AGENT_RESTING',
      });
    });

    it('after ten hours online', async () => {
      const id = await aRoutableAgent(server);
      await server.get(UnitOfWork).query(LONG_SHIFT, [id]);
      await run((tx) => server.get(RestService).checkRest(tx, id));
      expect(await presenceOf(id)).toMatchObject({ reasons: ['RESTING', 'OFFLINE'] });
    });

    it('but one who has rested does', async () => {
      const id = await aRoutableAgent(server);
      await engage(id, 8, 0);
      await server.get(UnitOfWork).query(RESTED, [id]);
      expect(await server.get(PresenceService).setIntent(id, 'online')).toMatchObject({ routable: true });
    });

    it('but a practice agent is a program, which does not tire', async () => {
      const id = await anAgent(server, {}, true);
      await connectDevice(server, id);
      await server.get(PresenceService).setIntent(id, 'online');
      await engage(id, 9, 0);
      expect(await presenceOf(id)).toMatchObject({ routable: true });
      await server.get(UnitOfWork).query(LONG_SHIFT, [id]);
      expect(await server.get(PresenceService).setIntent(id, 'online')).toMatchObject({ routable: true });
    });

    it('and finishes the session under way', async () => {
      const id = await aRoutableAgent(server);
      const weight = weightOf('S', 'standard');
      await run((tx) => agents().takeCapacity(tx, id, { ...weight, reserved: false }));
      await engage(id, 8, 0);
      expect(await presenceOf(id)).toMatchObject({ intent: 'finishing' });
      await run((tx) => agents().freeSession(tx, id, { ...weight, ended: true }));
      expect(await presenceOf(id)).toMatchObject({ intent: 'offline' });
    });
  });
});
