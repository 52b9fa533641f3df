import type { Journal } from '../market/journal';
import type { SeededRandom } from '../random/seeded-random';
import { sleep } from '../time';
import { answerBy, type AgentPersona } from './agent-cast';
import type { Credentials } from './agent-login';
import { Desk, type Manner } from './desk';
import type { Room } from './room';
import { FIRST_WORD_MS, outcomes, talk } from './talk';

interface Settings {
  readonly url: string;
  readonly persona: AgentPersona;
  readonly credentials: Credentials;
  readonly journal: Journal;
  readonly random: SeededRandom;
}

/** Longer than the 45 s after which a silent agent counts as lost. */
const DROP_OUT_MS = 55_000;
const COMES_BACK_MS = 4000;

/** An agent of the demo market with habits of their own; each word and each coin is noted. */
export class DemoAgent {
  readonly desk: Desk;
  private readonly joined = new Set<string>();
  private readonly heard = new Set<string>();
  private offers = 0;
  private hasDroppedOut = false;

  constructor(private readonly settings: Settings) {
    const { url, credentials, persona, journal } = settings;
    const agent = persona.name;
    const manner: Manner = {
      answer: () => answerBy(persona.habit, this.offers++, settings.random),
      serve: (room) => this.serve(room),
    };
    this.desk = new Desk({
      url,
      credentials,
      manner,
      journal: {
        offered: (offer) => journal.note({ kind: 'offered', agent, offer }),
        answered: (offer, answer) => journal.note({ kind: 'offer_answered', agent, offer, answer }),
        withdrawn: (offerId, reason) => {
          journal.note({ kind: 'offer_gone', agent, offerId, reason });
          if (reason === 'timed_out') void this.comeBack();
        },
        joined: (conversationId) => void this.joined.add(conversationId),
        heard: (conversationId) => void this.heard.add(conversationId),
        faltered: (error) => journal.note({ kind: 'faltered', who: agent, error: String(error) }),
      },
    });
  }

  /**
   * The flaky one loses the connection in the first session, so that every run shows a session that goes on with
   * somebody else.
   */
  private async serve(room: Room): Promise<void> {
    const { persona, random, journal } = this.settings;
    const { http } = this.desk.login;
    if (persona.habit === 'flaky' && !this.hasDroppedOut) {
      this.hasDroppedOut = true;
      journal.note({ kind: 'dropped_out', agent: persona.name });
      return this.desk.dropOut(DROP_OUT_MS);
    }
    const pace = {
      thinkMs: () => random.between(1200, 3000),
      nudgeMs: 25_000,
      silenceMs: 40_000,
      firstWordMs: FIRST_WORD_MS,
      turns: 4,
    };
    const end = await talk(room, { name: persona.name, http, pace });
    if (!room.ended) await this.resolve(room, outcomes[end]);
  }

  /**
   * I16 as the agent sees it: but for a customer who left, the quote on the accepted offer is what is booked.
   */
  private async resolve(room: Room, outcome: (typeof outcomes)[keyof typeof outcomes]): Promise<void> {
    const earning = await room.resolve(outcome);
    if (!earning) return;
    const { quote, id } = room.session;
    const { totalMinor: earnedMinor, currency } = earning;
    const { journal, persona } = this.settings;
    journal.note({ kind: 'resolved', agent: persona.name, quotedMinor: quote.totalMinor, earnedMinor, currency });
    if (outcome !== 'customer_left' && earnedMinor !== quote.totalMinor)
      journal.note({
        kind: 'broke',
        invariant: 'I16',
        detail: `session ${id} paid ${earnedMinor} instead of the quote`,
      });
  }

  /** After two misses the server pauses an agent until they say that they are there. */
  private async comeBack(): Promise<void> {
    await sleep(COMES_BACK_MS);
    await this.desk.comeOnline().catch(() => undefined);
  }

  /** I11: nothing may have been heard of a conversation whose offer was not accepted. */
  checkEars(): void {
    const { journal, persona } = this.settings;
    for (const conversationId of this.heard) {
      if (this.joined.has(conversationId)) continue;
      const detail = `${persona.name} heard conversation ${conversationId} without having accepted it`;
      journal.note({ kind: 'broke', invariant: 'I11', detail });
    }
  }
}
