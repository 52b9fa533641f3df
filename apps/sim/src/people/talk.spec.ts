import type { HttpClient } from '@handraise/client';
import type { Message, Session } from '@handraise/contracts';
import { agentWords } from '../texts/agent-words';
import { Room } from './room';
import { talk } from './talk';

const words = agentWords.en;
const pace = { thinkMs: () => 0, nudgeMs: 40, silenceMs: 80, firstWordMs: 80, turns: 3 };

describe('an agent’s talk with a silent customer', () => {
  let seq: number;
  let said: string[];
  let room: Room;
  beforeEach(() => {
    seq = 0;
    said = [];
    room = new Room({ request: answer }, { id: 's1', conversationId: 'c1', epoch: 1 } as Session, undefined);
  });
  afterEach(() => room.close());

  /** The server: stores what is said and gives it back in sequence. */
  const answer = (async (event: string, input: { text: string; clientId: string }) => {
    if (event === 'conversation:resume') return { messages: [], conversation: { lastSeq: seq } };
    if (event !== 'message:send') return {};
    hear({ kind: 'agent', id: 'a1', simulated: true }, input.text, input.clientId);
    said.push(input.text);
    return { seq };
  }) as unknown as ConstructorParameters<typeof Room>[0]['request'];
  const hear = (author: object, text: string, clientId?: string): void => {
    seq += 1;
    room.thread.receive({ id: `m${seq}`, conversationId: 'c1', seq, author, text, clientId } as unknown as Message);
  };
  const begin = async () => {
    await room.catchUp();
    return talk(room, { name: 'Robin', http: {} as HttpClient, pace });
  };

  it('asks once whether they are still there, takes leave, and is free again', async () => {
    expect(await begin()).toBe('silent');
    expect(said.slice(1)).toEqual([words.stillThere, words.leaving]);
  });

  it('goes on when the nudge is answered', async () => {
    const end = begin();
    await room.thread.until(() => said.includes(words.stillThere) || undefined, 1000);
    hear({ kind: 'customer', id: 'u1' }, 'Thanks, that is all');
    expect(await end).toBe('thanked');
    expect(said.at(-1)).toBe(words.goodbye);
  });
});
