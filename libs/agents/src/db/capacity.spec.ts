import { randomUUID } from 'node:crypto';
import type { AgentId } from '@handraise/kernel';
import { IdentityModule, identityEntities } from '@handraise/identity';
import { sql, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { AgentsModule, AgentsService, agentsEntities, weightOf, type Weight } from '../index';
import { anAgent, aRoutableAgent, connectDevice } from '../testing';
import { PresenceService } from '../presence/presence.service';

interface Load {
  readonly reserved: number;
  readonly used: number;
  readonly offers: number;
  readonly sessions: number;
  readonly exclusive: boolean;
}

const LOAD = sql(
  'test.load',
  'SELECT reserved, used, offers, sessions, exclusive FROM agent_loads WHERE agent_id = $1',
);
const small = weightOf('S', 'standard');
const vip = weightOf('S', 'vip');

describe('I2: an agent’s load never exceeds capacity', () => {
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
  const reserve = (id: AgentId, weight: Weight) => run<boolean>((tx) => agents().reserve(tx, id, weight));
  const loadOf = async (id: AgentId) => (await server.get(UnitOfWork).query<Load>(LOAD, [id]))[0];

  it('under 50 parallel reservations', async () => {
    const id = await aRoutableAgent(server);
    const done = await Promise.all(Array.from({ length: 50 }, () => reserve(id, small)));
    expect(done.filter(Boolean)).toHaveLength(2);
    expect(await loadOf(id)).toMatchObject({ reserved: 68, offers: 2 });
  });

  it('under parallel exclusive and ordinary reservations: one alone, or ordinary ones together', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await aRoutableAgent(server);
      const weights = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? vip : small));
      await Promise.all(weights.map((weight) => reserve(id, weight)));
      const load = await loadOf(id);
      expect(load).toMatchObject(load?.exclusive ? { offers: 1, reserved: 100 } : { offers: 2, reserved: 68 });
    }
  });

  it('under reservations, accepts and ends in any order; afterwards nothing is held', async () => {
    const id = await aRoutableAgent(server);
    const ride = async () => {
      if (!(await reserve(id, small))) return;
      await run((tx) => agents().takeCapacity(tx, id, { ...small, reserved: true }));
      await run((tx) => agents().freeSession(tx, id, { ...small, ended: true }));
    };
    await Promise.all(Array.from({ length: 30 }, ride));
    expect(await loadOf(id)).toEqual({ reserved: 0, used: 0, offers: 0, sessions: 0, exclusive: false });
  });

  it('for newcomers, who take one at a time until their tenth session has ended', async () => {
    const id = await anAgent(server);
    await connectDevice(server, id);
    await server.get(PresenceService).setIntent(id, 'online');
    for (let session = 0; session < 10; session += 1) {
      expect(await reserve(id, small)).toBe(true);
      expect(await reserve(id, small)).toBe(false);
      await run((tx) => agents().takeCapacity(tx, id, { ...small, reserved: true }));
      await run((tx) => agents().freeSession(tx, id, { ...small, ended: true }));
    }
    expect([await reserve(id, small), await reserve(id, small)]).toEqual([true, true]);
  });

  it('for practice agents, who talk to eight at once from the first day, and still to a VIP alone', async () => {
    const id = await anAgent(server, {}, true);
    await connectDevice(server, id);
    await server.get(PresenceService).setIntent(id, 'online');
    const done = await Promise.all(Array.from({ length: 12 }, () => reserve(id, small)));
    expect(done.filter(Boolean)).toHaveLength(8);
    expect(await reserve(id, vip)).toBe(false);
  });

  it('nor for who takes without a reservation', async () => {
    const id = await aRoutableAgent(server);
    const take = () => run<boolean>((tx) => agents().takeCapacity(tx, id, { ...small, reserved: false }));
    expect((await Promise.all([take(), take(), take(), take()])).filter(Boolean)).toHaveLength(2);
  });

  it('whatever writes the row: the CHECKs refuse', async () => {
    const id = await aRoutableAgent(server);
    const write = (change: string) =>
      server
        .get(UnitOfWork)
        .query(sql(`test.write.${randomUUID()}`, `UPDATE agent_loads SET ${change} WHERE agent_id = '${id}'`));
    await expect(write('used = 101, sessions = 1')).rejects.toThrow('i2_load_within_capacity');
    await expect(write('exclusive = true, used = 80, sessions = 2')).rejects.toThrow('i2_exclusive_is_alone');
    await expect(write('newcomer = true, used = 80, sessions = 2')).rejects.toThrow('i2_newcomers_take_one_at_a_time');
    await expect(write('reserved = -1')).rejects.toThrow('violates check constraint');
  });

  it('and would be exceeded by a check before the act, without the CHECK (so the tests above can fail)', async () => {
    const id = await aRoutableAgent(server);
    const work = server.get(UnitOfWork);
    await work.query(sql('test.mutant.1', 'ALTER TABLE agent_loads DROP CONSTRAINT i2_load_within_capacity'));
    const look = sql(
      'test.mutant.2',
      'SELECT reserved + 34 <= capacity AS fits, pg_sleep(0.05) FROM agent_loads WHERE agent_id = $1',
    );
    const act = sql(
      'test.mutant.3',
      'UPDATE agent_loads SET reserved = reserved + 34, offers = offers + 1 WHERE agent_id = $1',
    );
    const carelessly = async () => {
      const [seen] = await work.query<{ fits: boolean }>(look, [id]);
      if (seen?.fits) await work.query(act, [id]);
    };
    await Promise.all(Array.from({ length: 8 }, carelessly));
    expect((await loadOf(id))?.reserved).toBeGreaterThan(100);
  });
});
