import type { HttpClient } from '@handraise/client';
import type { Message } from '@handraise/contracts';
import { agentWords, isThanks, type AgentWords } from '../texts/agent-words';
import { languageOf } from '../texts/language';
import { plainSpeech } from '../texts/plain-speech';
import { sleep } from '../time';
import type { Room } from './room';

/** Milliseconds. */
interface Pace {
  readonly thinkMs: () => number;
  /** When a silent customer is asked whether they are still there. */
  readonly nudgeMs: number;
  /** How long a silent customer is waited for in all. */
  readonly silenceMs: number;
  /** The same for one who has not written since the agent came; not under `FIRST_WORD_MS` on a real server. */
  readonly firstWordMs: number;
  /** After so many of the customer's messages the talk is brought to its end. */
  readonly turns: number;
}

/** Who talks, with what they may ask the server. */
interface Speaker {
  readonly name: string;
  readonly http: HttpClient;
  readonly pace: Pace;
}

/** How a talk ended, as the session's outcome: only thanks are taken for a solution. */
export const outcomes = { thanked: 'resolved', talked: 'unresolved', silent: 'customer_left' } as const;

/** Nobody may say sooner that a customer left who never wrote: three minutes, and a breath. */
export const FIRST_WORD_MS = 181_000;

/** The last words before the agent came that are a matter, and not just the wish for a person. */
const SHORTEST_QUESTION = 12;

/**
 * An agent's side of a talk: says who (and what) speaks, takes up what was asked before, answers from the knowledge or
 * says honestly that it cannot, and takes leave when thanked or when the customer stays silent, so that others can be served.
 */
export async function talk(room: Room, speaker: Speaker): Promise<keyof typeof outcomes> {
  const words = agentWords[languageOf(room.language)];
  const earlier = room.lastOfCustomer();
  let heardUntil = room.thread.lastSeq;
  await say(room, speaker, `${words.greeting(speaker.name)} ${await takeUp(earlier, room, speaker, words)}`);
  for (let turn = 0; turn < speaker.pace.turns && !room.ended; turn += 1) {
    const patienceMs = turn === 0 ? speaker.pace.firstWordMs : speaker.pace.silenceMs;
    const message = await listen(room, speaker, { words, after: heardUntil, patienceMs });
    if (!message) {
      await say(room, speaker, words.leaving);
      return turn === 0 ? 'silent' : 'talked';
    }
    heardUntil = message.seq;
    if (isThanks(message.text)) {
      await say(room, speaker, words.goodbye);
      return 'thanked';
    }
    await say(room, speaker, `${await answer(message.text, room, speaker, words)} ${words.anythingElse}`);
  }
  return 'talked';
}

const isCustomers = ({ author }: Message): boolean => author.kind === 'customer';

/** The customer's next words; asked for once, when they do not come. */
async function listen(
  room: Room,
  speaker: Speaker,
  { words, after, patienceMs }: { words: AgentWords; after: number; patienceMs: number },
): Promise<Message | undefined> {
  const { nudgeMs } = speaker.pace;
  const message = await room.thread.next(isCustomers, after, nudgeMs);
  if (message || room.ended) return message;
  await say(room, speaker, words.stillThere);
  return room.thread.next(isCustomers, after, patienceMs - nudgeMs);
}

/** Answers what was asked before the agent came, so that nobody has to repeat themselves. */
async function takeUp(earlier: Message | undefined, room: Room, speaker: Speaker, words: AgentWords): Promise<string> {
  if (!earlier || earlier.text.length < SHORTEST_QUESTION) return words.askMore;
  const found = await find(earlier.text, room, speaker);
  return found === undefined ? words.askMore : `${found} ${words.anythingElse}`;
}

const answer = async (question: string, room: Room, speaker: Speaker, words: AgentWords): Promise<string> =>
  (await find(question, room, speaker)) ?? words.noAnswer;

/**
 * In an article's own words with its source; nothing where the knowledge has no good answer or cannot be
 * reached.
 */
async function find(question: string, room: Room, { http }: Speaker): Promise<string | undefined> {
  const { language } = room;
  const found = await http.call('askKnowledge', { question, locale: language }).catch(() => undefined);
  const source = found?.citations[0];
  if (!found?.answer || !source) return undefined;
  return `${plainSpeech(found.answer)} ${agentWords[languageOf(language)].source(source.title)}`;
}

/** Shows the typing sign first, as a person's app would. */
async function say(room: Room, { pace }: Speaker, text: string): Promise<void> {
  if (room.ended) return;
  await room.showTyping();
  await sleep(pace.thinkMs());
  if (!room.ended) await room.thread.say(text);
}
