import type { Id } from '@handraise/kernel';
import { idIn, wordIn } from '../search';
import { at, listAt, numberAt } from './record-parts';

/** An agent whom a round looked at for a request, and what became of it. */
export interface ConsideredAgent {
  readonly agentId: Id<'Account'>;
  readonly verdict: string;
  readonly offered: boolean;
  readonly simulated: boolean;
  readonly skills: string;
  readonly languages: string;
}

/** A request of a round, with everybody who was online then. */
export interface ConsideredRequest {
  readonly handoffId: string;
  /** What was asked for, in a line. */
  readonly asked: string;
  /** Why nobody got it; undefined when somebody was asked. */
  readonly unmatched: string | undefined;
  readonly agents: readonly ConsideredAgent[];
}

const unmatchedWords: Readonly<Record<string, string>> = {
  NOBODY_ELIGIBLE: 'nobody online fits yet; the search widens with time',
  ALL_BUSY: 'everybody who fits is busy',
  WAITING_FOR_REAL_AGENTS: 'practice agents wait, in case a person takes it',
};

/** Who was considered for each request of a record, and why not, as far as the record says it; the rest is in its words. */
export function consideredAgents(decision: unknown, snapshot: unknown): ConsideredRequest[] {
  return listAt(snapshot, 'handoffs').flatMap((handoff) => {
    const handoffId = wordIn(at(handoff, 'id'));
    if (handoffId === undefined) return [];
    const offered = offeredTo(decision, handoffId);
    const reason = listAt(decision, 'unmatched').find((one) => at(one, 'handoffId') === handoffId);
    const code = wordIn(at(reason, 'reason'));
    if (offered.size === 0 && code === undefined) return [];
    const agents = listAt(snapshot, 'agents');
    const peopleFirst = !agents.some((agent) => at(agent, 'simulated') === true && offered.has(at(agent, 'id')));
    return {
      handoffId,
      asked: ['skill', 'language', 'tier', 'complexity'].flatMap((key) => wordIn(at(handoff, key)) ?? []).join(', '),
      unmatched: code === undefined ? undefined : (unmatchedWords[code] ?? code),
      agents: agents.flatMap((agent) => considered(agent, { handoff, offered, peopleFirst })),
    };
  });
}

const offeredTo = (decision: unknown, handoffId: string): Set<unknown> =>
  new Set(
    listAt(decision, 'offers')
      .filter((offer) => at(offer, 'handoffId') === handoffId)
      .map((offer) => at(offer, 'agentId')),
  );

interface Looked {
  readonly handoff: unknown;
  readonly offered: ReadonlySet<unknown>;
  /** False once a practice agent was asked: then it was points that decided between them. */
  readonly peopleFirst: boolean;
}

function considered(agent: unknown, request: Looked): ConsideredAgent[] {
  const agentId = idIn<'Account'>(at(agent, 'id'));
  if (agentId === undefined) return [];
  const isOffered = request.offered.has(agentId);
  return [
    {
      agentId,
      offered: isOffered,
      verdict: isOffered ? 'Offered' : whyNot(agent, request.handoff, request.peopleFirst),
      simulated: at(agent, 'simulated') === true,
      skills: levelled(listAt(agent, 'skills')),
      languages: levelled(listAt(agent, 'languages')),
    },
  ];
}

const levelled = (talents: readonly unknown[]): string =>
  talents.map((talent) => `${String(at(talent, 'code'))} ${String(at(talent, 'level'))}`).join(', ');

const primary = (tag: unknown): string => String(tag).split('-')[0]?.toLowerCase() ?? '';

/** The first thing that spoke against an agent, read off the record in the order in which the rules ask. */
function whyNot(agent: unknown, handoff: unknown, peopleFirst: boolean): string {
  if (listAt(handoff, 'tried').includes(at(agent, 'id'))) return 'Was asked before in this attempt';
  const language = primary(at(handoff, 'language'));
  if (!listAt(agent, 'languages').some((spoken) => primary(at(spoken, 'code')) === language))
    return 'Does not speak the language';
  if ((numberAt(agent, 'room') ?? 0) <= 0) return 'Had no room';
  if (at(agent, 'simulated') === true && peopleFirst) return 'Practice agent: people come first';
  return holds(agent, at(handoff, 'skill')) ? 'Others had more points or room' : 'Does not hold the skill';
}

const holds = (agent: unknown, skill: unknown): boolean =>
  skill === 'general' || listAt(agent, 'skills').some((held) => at(held, 'code') === skill);
