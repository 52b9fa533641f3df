import type { commands, InputOf, OwnDecisionExplained, ResultOf } from '@handraise/contracts';
import { notFound, type AgentId, type DecisionId, type HandoffId, type OfferId } from '@handraise/kernel';
import { UnitOfWork } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { parseDecision, type DecisionBody, type DecisionRow } from './db/decision-rows';
import { FIND_DECISION, LAST_LOOKED_THROUGH, LIST_OWN_DECISIONS, OFFERS_OF_ROUND } from './db/statements';
import { canonical } from './domain/decision-chain';
import { explainTo, type Explanation } from './domain/explanation';
import { match } from './domain/match';

interface OfferOfRound {
  readonly id: OfferId;
  readonly handoffId: HandoffId;
  readonly status: string;
}

/**
 * The decision log as it concerns one agent: why me, why not me (product C18; Directive (EU) 2024/2831, art. 11). It tells what
 * the record holds of this agent and of the kind of work; never a word of a conversation (I11), never who the others were.
 */
@Injectable()
export class OwnDecisionsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Rounds that looked at the agent, newest first; the others are passed over, so a page may hold fewer than asked for. */
  async list(
    agentId: AgentId,
    { limit, after = null }: { limit: number; after?: string | null },
  ): Promise<ResultOf<typeof commands.listOwnDecisions>> {
    const rows = await this.unitOfWork.query<DecisionRow>(LIST_OWN_DECISIONS, [agentId, after, limit]);
    const data = rows.filter((row) => concerns(agentId, parseDecision(row))).map((row) => summarize(agentId, row));
    const next = rows.length === limit ? rows.at(-1)?.id : await this.lastLookedThrough(after);
    return { data, next: next ?? null };
  }

  /** Throws `NOT_FOUND`, also for a round that did not look at this agent. */
  async explain(
    agentId: AgentId,
    { decisionId }: InputOf<typeof commands.explainOwnDecision>,
  ): Promise<OwnDecisionExplained> {
    const [row] = await this.unitOfWork.query<DecisionRow>(FIND_DECISION, [decisionId]);
    const body = row && parseDecision(row);
    if (!row || !body || !concerns(agentId, body)) throw notFound('decision');
    const offers = await this.unitOfWork.query<OfferOfRound>(OFFERS_OF_ROUND, [agentId, row.seq, row.at]);
    const { id, seq, hash, previousHash } = row;
    const { decision, policyVersion, ...input } = body;
    return {
      ...{ id, seq, hash, previousHash, policyVersion },
      at: row.at.toISOString(),
      agents: countPeople(body),
      equal: canonical(match(input)) === canonical(decision),
      requests: explainTo(agentId, input).map((one) => toRequest(one, offers)),
    };
  }

  private async lastLookedThrough(after: string | null): Promise<DecisionId | undefined> {
    const [last] = await this.unitOfWork.query<{ id: DecisionId }>(LAST_LOOKED_THROUGH, [after]);
    return last?.id;
  }
}

/** An agent's id may also stand in a record because a request had been theirs before. */
const concerns = (agentId: AgentId, { snapshot }: DecisionBody): boolean =>
  snapshot.agents.some(({ id }) => id === agentId);

const countPeople = ({ snapshot }: DecisionBody): number =>
  snapshot.agents.filter(({ simulated }) => !simulated).length;

function summarize(agentId: AgentId, row: DecisionRow) {
  const body = parseDecision(row);
  const verdicts = explainTo(agentId, body).map(({ verdict }) => verdict);
  return { id: row.id, seq: row.seq, at: row.at.toISOString(), agents: countPeople(body), verdicts };
}

/** The request's id stays here: with it, agents could tell each other whose customer that was. */
function toRequest({ handoffId, ...rest }: Explanation, offers: readonly OfferOfRound[]) {
  const offer = offers.find((one) => one.handoffId === handoffId);
  return { ...rest, ...(offer ? { offer: { id: offer.id, status: offer.status } } : {}) };
}
