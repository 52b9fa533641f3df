import { z } from 'zod';
import { runSimulatedAgents } from './people/practice-agents';

const order = z.object({
  url: z.url(),
  logins: z.array(z.object({ email: z.string(), password: z.string() })),
});

/**
 * Runs as a child of the server: the address and the logins come over the channel, never over the command line, and when
 * the channel closes (the server ended, however) the agents leave.
 */
export function runAgentsProgram(): void {
  if (!process.channel) throw new Error('The practice agents are started by the server (SIMULATED_AGENTS=on).');
  let agents: ReturnType<typeof runSimulatedAgents> | undefined;
  process.on('message', (message) => {
    agents ??= runSimulatedAgents({ ...order.parse(message), onFault: report });
  });
  const leave = (): void => {
    setTimeout(() => process.exit(0), LEAVE_MS);
    void agents?.close().then(() => process.exit(0));
    if (!agents) process.exit(0);
  };
  process.once('disconnect', leave);
  // The server tells its children itself; a signal that a terminal sends to all of them is for it alone.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
}

const LEAVE_MS = 1500;
const report = (error: unknown): void =>
  console.error(`practice agents: ${error instanceof Error ? error.message : String(error)}`);
