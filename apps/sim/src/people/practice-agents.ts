import type { Credentials } from './agent-login';
import { Desk, type Manner } from './desk';
import { FIRST_WORD_MS, outcomes, talk } from './talk';

interface Settings {
  readonly url: string;
  readonly logins: readonly Credentials[];
  readonly onFault?: (error: unknown) => void;
}

/**
 * Quick, because a program need not think; but with a moment between, because an answer at once reads like a
 * fault.
 */
const pace = {
  thinkMs: () => 600 + Math.random() * 700,
  nudgeMs: 60_000,
  silenceMs: 120_000,
  firstWordMs: FIRST_WORD_MS,
  turns: 8,
};

/**
 * The practice agents of a server that has no people yet: each logs in, comes online, takes what it is offered, and says in
 * its first words that it is a program. What they are offered has waited long enough, so they take it at once. They come back
 * after every interruption, until closed.
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

/** Accepts at once: what it is offered has waited for people long enough. */
function practiceDesk(url: string, credentials: Credentials, onFault?: (error: unknown) => void): Desk {
  const firstName = async (): Promise<string> => {
    const { name } = await desk.login.http.call('getOwnAgent', {});
    return name.split(' ')[0] ?? name;
  };
  const manner: Manner = {
    answer: () => ({ answer: 'accept', afterMs: 0 }),
    serve: async (room) => {
      const end = await talk(room, { name: await firstName(), http: desk.login.http, pace });
      if (!room.ended) await room.resolve(outcomes[end]);
    },
  };
  const journal = {
    faltered: (error: unknown) => onFault?.(error),
    // two misses pause an agent until they say that they are there
    withdrawn: (_: string, reason: string) => {
      if (reason === 'timed_out') desk.comeOnline().catch(journal.faltered);
    },
  };
  const desk = new Desk({ url, credentials, manner, journal });
  return desk;
}
