import { agentStatus, intent, link } from '@handraise/contracts';
import { IdentityModule, identityEntities } from '@handraise/identity';
import type { AgentId } from '@handraise/kernel';
import { sql, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import fc from 'fast-check';
import { presenceOf, type Standing } from '../domain/routability';
import { AgentsModule, AgentsService, agentsEntities, weightOf } from '../index';
import { aRoutableAgent } from '../testing';
import { PoolRepository } from './pool.repository';

const SET_AGENT = sql(
  'test.pool.agent',
  `UPDATE agents SET status = $2, paused_until = CASE WHEN $2 = 'paused' THEN now() + interval '1 day' END,
     rest_until = CASE WHEN $3 THEN now() + interval '1 hour' END,
     decided_by = gen_random_uuid(), decided_at = now(), reasons = '{tested}' WHERE id = $1`,
);
/** Standings that no path leads to are compared too. */
const ANY_MOVE = sql('test.pool.any_move', 'ALTER TABLE agents DISABLE TRIGGER agents_moves');
const SET_PRESENCE = sql('test.pool.presence', 'UPDATE agent_presences SET intent = $2, link = $3 WHERE agent_id = $1');
const SET_LOAD = sql(
  'test.pool.load',
  `UPDATE agent_loads SET sessions = CASE WHEN $2 THEN 0 ELSE 1 END, used = CASE WHEN $2 THEN 0 ELSE 100 END WHERE agent_id = $1`,
);

const standings: fc.Arbitrary<Standing> = fc.record({
  status: fc.constantFrom(...agentStatus.options),
  intent: fc.constantFrom(...intent.options),
  link: fc.constantFrom(...link.options),
  resting: fc.boolean(),
  hasRoom: fc.boolean(),
});
const nearlyRoutable: fc.Arbitrary<Standing> = fc.record({
  status: fc.constantFrom('active', 'paused'),
  intent: fc.constantFrom('online', 'finishing'),
  link: fc.constantFrom('connected', 'background', 'grace'),
  resting: fc.constantFrom(false, false, true),
  hasRoom: fc.boolean(),
});

describe('the pool as the database sees it', () => {
  let server: TestServer;
  let id: AgentId;
  beforeAll(async () => {
    server = await startTestServer({
      imports: [IdentityModule, AgentsModule],
      entities: [...identityEntities, ...agentsEntities],
    });
    id = await aRoutableAgent(server, {
      skills: [{ code: 'payments', level: 4 }],
      languages: [{ code: 'pl', level: 'native' }],
    });
    await server.get(UnitOfWork).query(ANY_MOVE);
  });
  afterAll(() => server.close());

  it('agrees with the rule that gives the reasons, whatever the standing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(standings, nearlyRoutable), async (standing) => {
        await server.get(UnitOfWork).run(async (tx) => {
          await tx.query(SET_AGENT, [id, standing.status, standing.resting]);
          await tx.query(SET_PRESENCE, [id, standing.intent, standing.link]);
          await tx.query(SET_LOAD, [id, standing.hasRoom]);
          const [read] = await server.get(PoolRepository).findStandings(tx, [id]);
          expect(read).toMatchObject({ agentId: id, ...standing });
          const offered = (await server.get(AgentsService).findRoutable(tx)).some(({ room }) => room > 0);
          expect(offered).toBe(presenceOf(standing).routable);
          const reserved = await server.get(AgentsService).reserve(tx, id, weightOf('S', 'standard'));
          expect(reserved).toBe(presenceOf(standing).routable);
          if (reserved) await server.get(AgentsService).freeReservation(tx, id, weightOf('S', 'standard'));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('tells dispatch all it needs in one statement', async () => {
    const other = await aRoutableAgent(server, { languages: [{ code: 'en', level: 'C1' }] });
    const found = (await server.get(AgentsService).findRoutable()).find((agent) => agent.id === other);
    expect(found).toEqual({
      id: other,
      skills: [{ code: 'general', level: 3 }],
      languages: [{ code: 'en', level: 'C1' }],
      room: 100,
      empty: true,
      newcomer: false,
      idleSeconds: 0,
      simulated: false,
      timezone: 'Europe/Warsaw',
    });
  });
});
