import type { SystemLine } from '@handraise/contracts';

type Sentence = (params: SystemLine['params']) => string;

const named = (params: SystemLine['params'], otherwise: string) => String(params.name ?? params.agentName ?? otherwise);

/** What a customer may choose whose wait was longer than promised. */
const choices: Readonly<Record<string, string>> = {
  wait: 'The customer chose to wait on',
  callback: 'The customer chose to be called back',
  message: 'The customer left a message for a person',
  ai: 'The customer chose to go on with the assistant',
};

const sentences: Record<SystemLine['code'], Sentence> = {
  human_requested: () => 'A person was asked for',
  human_request_canceled: () => 'The request for a person was taken back',
  human_joined: (params) => `${named(params, 'A person')} joined`,
  human_left: (params) => `${named(params, 'The person')} left`,
  human_lost: (params) => `${named(params, 'The person')} lost the connection; another person is being found`,
  nobody_available: () => 'Nobody is available right now; the message is kept',
  assistant_unavailable: () => 'The assistant is not available right now',
  choice_offered: () => 'The wait is longer than promised; the customer was asked how to go on',
  choice_made: ({ choice }) => choices[String(choice)] ?? 'The customer chose how to go on',
  session_resolved: () => 'The person’s work ended',
  conversation_resolved: () => 'The matter was marked as solved',
  conversation_reopened: () => 'The conversation was opened again',
  handed_back: () => 'Handed back to the assistant',
  still_there: () => 'The customer was asked whether they are still there',
};

/** What a system line says, for agents and admins. */
export const describeSystemLine = (line: SystemLine): string => sentences[line.code](line.params);
