import type { HandoffStatus } from '@handraise/contracts';
import { languageLevel } from './eligibility';
import type { OnlineAgent } from './snapshot';
import { estimateWait, type WaitRange } from './wait-estimate';

/** Whether somebody who could ever take the request is there: with room, only with their hands full, or nobody. */
export type Supply = 'free' | 'busy' | 'none';

/** Where a request stands for its customer. */
export interface Place {
  /** 1 is next. Only those ahead who wait for the same people count. */
  readonly position: number;
  readonly supply: Supply;
  readonly wait: WaitRange;
}

/** The line and the pool, as far as places depend on them. */
interface Waiting {
  readonly language: string;
  readonly status: HandoffStatus;
}
type Agent = Pick<OnlineAgent, 'languages' | 'room'>;

/** The least that the widest ring asks for: B1. */
const PASSABLE = 3;

/**
 * The places of all who wait, given in the order of the line. In the end anybody who speaks the customer's language may
 * take a request, so the language decides who competes with whom and whom one waits for.
 *
 * @param recentWaits from asking to a person, in seconds, newest first
 */
export function placesInLine(
  waiting: readonly Waiting[],
  agents: readonly Agent[],
  recentWaits: readonly number[],
): Place[] {
  const speakers = new Map<string, readonly Agent[]>();
  const ahead = new Map<string, Group>();
  return waiting.map(({ language, status }) => {
    const able = speakers.get(language) ?? speakersOf(language, agents);
    speakers.set(language, able);
    const group = ahead.get(language) ?? { waiting: 0, ringing: 0 };
    const rings = status === 'offering';
    ahead.set(language, { waiting: group.waiting + 1, ringing: group.ringing + (rings ? 1 : 0) });
    const { waiting: position, ringing } = sumOf(language, ahead, speakers);
    const free = able.filter(({ room }) => room > 0).length;
    const supply = free > 0 || rings ? 'free' : able.length > 0 ? 'busy' : 'none';
    const waits = supply === 'none' ? [] : recentWaits;
    return { position, supply, wait: estimateWait({ position, recentWaits: waits, routableAgents: free + ringing }) };
  });
}

/** How many of a language wait, and at how many agents those ring, whose room they hold: being asked is not being busy. */
interface Group {
  readonly waiting: number;
  readonly ringing: number;
}

/** All who wait for the same people. */
function sumOf(
  language: string,
  ahead: ReadonlyMap<string, Group>,
  speakers: ReadonlyMap<string, readonly Agent[]>,
): Group {
  const groups = [...ahead].filter(([other]) => competes(language, other, speakers)).map(([, group]) => group);
  return {
    waiting: groups.reduce((sum, { waiting }) => sum + waiting, 0),
    ringing: groups.reduce((sum, { ringing }) => sum + ringing, 0),
  };
}

const speakersOf = (language: string, agents: readonly Agent[]): Agent[] =>
  agents.filter((agent) => languageLevel(agent, language) >= PASSABLE);

/** Two languages share a line as soon as one person who is online speaks both. */
function competes(mine: string, other: string, speakers: ReadonlyMap<string, readonly Agent[]>): boolean {
  if (mine === other) return true;
  const others = new Set(speakers.get(other));
  return (speakers.get(mine) ?? []).some((agent) => others.has(agent));
}
