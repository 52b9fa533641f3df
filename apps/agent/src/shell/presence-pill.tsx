import type { Presence } from '@handraise/contracts';
import { Badge, type Tone } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { ownAgent } from '../api/queries';
import { describePresence } from '../home/presence-words';

const toneOf = ({ intent, routable, reasons }: Presence): Tone => {
  if (intent === 'offline') return 'neutral';
  // Who is at work gets no offers either, and nothing is wrong with that.
  if (reasons.length > 0 && reasons.every((reason) => reason === 'AT_CAPACITY')) return 'human';
  return routable ? 'human' : 'warn';
};

/** The agent's state in a word, wherever they are. */
export function PresencePill() {
  const { data: agent } = useQuery(ownAgent);
  if (!agent) return null;
  return <Badge tone={toneOf(agent.presence)}>{describePresence(agent.presence).short}</Badge>;
}
