import { randomUUID } from 'node:crypto';
import type { Commands, InputOf } from '@handraise/contracts';
import type { AdminId, AgentId } from '@handraise/kernel';
import { identityEntities } from '@handraise/identity';
import { sql, UnitOfWork } from '@handraise/platform';
import { AdmissionsService } from '../admissions.service';
import { agentsEntities } from '../db/agent.entity';
import { PresenceService } from '../presence/presence.service';
import { SuspensionsService } from '../suspensions.service';

/** A running server's providers, such as a `TestServer`. */
interface Providers {
  get<Service>(type: new (...parameters: never[]) => Service): Service;
}

type Application = InputOf<Commands['applyAsAgent']>;

const CONNECT = sql(
  'test.agents.connect',
  'SELECT agent_id FROM agents_renew_leases(ARRAY[$1::uuid], ARRAY[$2], ARRAY[true], $3)',
);
const MAKE_EXPERIENCED = sql('test.agents.experienced', 'UPDATE agent_loads SET newcomer = false WHERE agent_id = $1');

/** What a server needs to keep agents, for libraries that know agents only. */
export const entitiesOfAgents = [...identityEntities, ...agentsEntities];

/** The same for all of them. */
export const anAgentPassword = 'tall-umbrella-42-lamps';

export const anApplication = (over: Partial<Application> = {}): Application => ({
  email: `${randomUUID()}@example.org`,
  password: anAgentPassword,
  name: 'Maja Kowalska',
  country: 'PL',
  timezone: 'Europe/Warsaw',
  languages: [{ code: 'en', level: 'C1' }],
  skills: [],
  ...over,
});

/** An active agent: applied, approved and certified with what the application claims. */
export async function anAgent(server: Providers, over: Partial<Application> = {}, simulated = false): Promise<AgentId> {
  const admissions = server.get(AdmissionsService);
  const application = anApplication(over);
  const { id } = await admissions.apply(application, simulated);
  const verdict = { agentId: id, by: randomUUID() as AdminId };
  await admissions.approve(verdict);
  await admissions.certify(verdict, application);
  return id;
}

/** An active agent with experience who is online on a connected device, without a socket. */
export async function aRoutableAgent(server: Providers, over: Partial<Application> = {}): Promise<AgentId> {
  const id = await anAgent(server, over);
  await server.get(UnitOfWork).query(MAKE_EXPERIENCED, [id]);
  await connectDevice(server, id);
  await server.get(PresenceService).setIntent(id, 'online');
  return id;
}

/** By a named person, with a reason, as I12 wants it. */
export const suspend = (server: Providers, agentId: AgentId): Promise<void> =>
  server
    .get(SuspensionsService)
    .suspend({ agentId, by: randomUUID() as AdminId, reasons: ['A complaint is looked at.'] });

/** A sign of life from a device, as if a socket had sent it. */
export async function connectDevice(server: Providers, id: AgentId, deviceId = 'phone'): Promise<void> {
  await server.get(UnitOfWork).query(CONNECT, [id, deviceId, 'test']);
}
