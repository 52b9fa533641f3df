import { Injectable } from '@nestjs/common';
import type { Link } from '@handraise/contracts';
import type { AgentId } from '@handraise/kernel';
import { sql, type Tx } from '@handraise/platform';

/** `deviceId` is chosen by the device and kept there; several tabs of a browser share it. */
export interface Device {
  readonly agentId: AgentId;
  readonly deviceId: string;
}

/** `visible`: the app is in front on this device; in the background only a push reaches it. */
export interface DeviceSeen extends Device {
  readonly visible: boolean;
}

/** An agent's link is the best of all of their devices' links; listed only where it changed. */
export interface LinkChange {
  readonly agentId: AgentId;
  readonly linkBefore: Link;
  readonly link: Link;
}

const CHANGE = 'agent_id AS "agentId", link_before AS "linkBefore", link';
/** One upsert by primary key per device that showed life since the last tick; links are written only where they changed. */
const RENEW = sql('agents.leases.renew', `SELECT ${CHANGE} FROM agents_renew_leases($1, $2, $3, $4)`);
/** Only the node that holds the lease ends it: the device may be connected to another one by now. */
const DISCONNECT = sql(
  'agents.leases.disconnect',
  `UPDATE agent_leases l SET connected = false FROM unnest($1::uuid[], $2::text[]) AS gone (agent_id, device_id)
   WHERE l.agent_id = gone.agent_id AND l.device_id = gone.device_id AND l.node_id = $3`,
);
/** Derives the links of some agents anew from what their leases say now. */
const SETTLE = sql('agents.leases.settle', `SELECT ${CHANGE} FROM agents_settle_links($1)`);
/** Scans the agents who are linked, by a partial index, with their leases. */
const SWEEP = sql('agents.leases.sweep', `SELECT ${CHANGE} FROM agents_sweep_links()`);
/** Nobody of them came back since an outage of ours ended that had cut them off. */
const CUT_OFF = sql(
  'agents.leases.cut_off',
  `SELECT agent_id AS "agentId" FROM agent_leases WHERE agent_id = ANY ($1)
   GROUP BY agent_id HAVING max(last_seen_at) <= max(cut_off_at)`,
);
/** From the nodes' own signs of life; see the migrations. */
const OUTAGE_SINCE = sql(
  'agents.leases.outage_since',
  'SELECT (extract(epoch FROM agents_outage_since($1)) * 1000)::float8 AS ms',
);
/** For an erasure; the link falls to lost with it. */
const FORGET = sql('agents.leases.forget', `DELETE FROM agent_leases WHERE agent_id = $1`);

/** Leases of agents' devices, and the links derived from them. */
@Injectable()
export class LeasesRepository {
  renew(tx: Tx, nodeId: string, seen: readonly DeviceSeen[]): Promise<LinkChange[]> {
    const columns = [seen.map((one) => one.agentId), seen.map((one) => one.deviceId), seen.map((one) => one.visible)];
    return tx.query<LinkChange>(RENEW, [...columns, nodeId]);
  }

  async disconnect(tx: Tx, nodeId: string, gone: readonly Device[]): Promise<LinkChange[]> {
    const agentIds = gone.map((one) => one.agentId);
    await tx.query(DISCONNECT, [agentIds, gone.map((one) => one.deviceId), nodeId]);
    return tx.query<LinkChange>(SETTLE, [agentIds]);
  }

  sweep(tx: Tx): Promise<LinkChange[]> {
    return tx.query<LinkChange>(SWEEP);
  }

  /** Those of the agents who are away because we were. */
  async cutOff(tx: Tx, agentIds: readonly AgentId[]): Promise<Set<AgentId>> {
    const rows = await tx.query<{ agentId: AgentId }>(CUT_OFF, [agentIds]);
    return new Set(rows.map(({ agentId }) => agentId));
  }

  /** For how many milliseconds since then no node was there. */
  async outageSince(tx: Tx, since: Date): Promise<number> {
    const [outage] = await tx.query<{ ms: number }>(OUTAGE_SINCE, [since]);
    return outage?.ms ?? 0;
  }

  async forget(tx: Tx, agentId: AgentId): Promise<LinkChange[]> {
    await tx.query(FORGET, [agentId]);
    return tx.query<LinkChange>(SETTLE, [[agentId]]);
  }
}
