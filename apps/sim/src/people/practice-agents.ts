import type { Credentials } from './agent-login';
import { Desk, type Manner } from './desk';
import { outcomes, talk } from './talk';

interface Settings {
  readonly url: string;
  readonly logins: readonly Credentials[];
  readonly onFault?: (error: unknown) => void;
}

const ACCEPT_MS = { least: 800, most: 1600 };
const pace = { thinkMs: () => 600 + Math.random() * 700, silenceMs: 150_000, turns: 8 };

/**
 * The practice agents of a server that has no people yet: each logs in, comes online, takes what it is offered, and says in
 * its first words that it is a program. They come back after every interruption, until closed.
 */
export function runSimulatedAgents({ url, logins, onFault }: Settings): { close(): Promise<void> } {
  const desks = logins.map((credentials) => practiceDesk(url, credentials, onFault));
  for (const desk of desks) desk.open();
  return {
    close: async () => {
      await Promise.all(desks.map((desk) => desk.close()));
    },
  };
}

function practiceDesk(url: string, credentials: Credentials, onFault?: (error: unknown) => void): Desk {
  const firstName = async (): Promise<string> => {
    const { name } = await desk.login.http.call('getOwnAgent', {});
    return name.split(' ')[0] ?? name;
  };
  const manner: Manner = {
    answer: () => ({
      answer: 'accept',
      afterMs: ACCEPT_MS.least + Math.random() * (ACCEPT_MS.most - ACCEPT_MS.least),
    }),
    serve: async (room) => {
      const end = await talk(room, { name: await firstName(), http: desk.login.http, pace });
      if (!room.ended) await room.resolve(outcomes[end]);
    },
  };
  const desk = new Desk({ url, credentials, manner, journal: { faltered: (error) => onFault?.(error) } });
  return desk;
}
