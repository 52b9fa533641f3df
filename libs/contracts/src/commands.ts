import { adminCommands } from './commands/admin';
import { conversationCommands } from './commands/conversation';
import { handoffCommands } from './commands/handoff';
import { knowledgeCommands } from './commands/knowledge';
import { moneyCommands } from './commands/money';
import { peopleCommands } from './commands/people';
import { sessionCommands } from './commands/session';

/** Everything that can be asked of the server. */
export const commands = {
  ...conversationCommands,
  ...handoffCommands,
  ...sessionCommands,
  ...peopleCommands,
  ...moneyCommands,
  ...knowledgeCommands,
  ...adminCommands,
} as const;

export type Commands = typeof commands;
export type CommandId = keyof Commands;
