import type { SystemLine } from '@handraise/contracts';

type Sentence = (params: SystemLine['params']) => string;

const named = (params: SystemLine['params'], otherwise: string) => String(params.name ?? params.agentName ?? otherwise);

const sentences: Record<SystemLine['code'], Sentence> = {
  human_requested: () => 'A person was asked for',
  human_request_canceled: () => 'The request for a person was taken back',
  human_joined: (params) => `${named(params, 'A person')} joined`,
  human_left: (params) => `${named(params, 'The person')} left`,
  human_lost: (params) => `${named(params, 'The person')} lost the connection; another person is being found`,
  nobody_available: () => 'Nobody is available right now; the message is kept',
  assistant_unavailable: () => 'The assistant is not available right now',
  choice_offered: () => 'The wait is longer than promised; the customer was asked how to go on',
  choice_made: (params) => `The customer chose: ${String(params.choice ?? 'to go on')}`,
  session_resolved: () => 'The person’s work ended',
  conversation_resolved: () => 'The matter was marked as solved',
  conversation_reopened: () => 'The conversation was opened again',
  handed_back: () => 'Handed back to the assistant',
  still_there: () => 'The customer was asked whether they are still there',
};

/** What a system line says, for agents and admins. */
export const describeSystemLine = (line: SystemLine): string => sentences[line.code](line.params);
