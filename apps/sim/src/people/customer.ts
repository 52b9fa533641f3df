import type { CommandResult } from '@handraise/client';
import type { Message } from '@handraise/contracts';
import type { End, Journal } from '../market/journal';
import { sleep } from '../time';
import type { CustomerPersona } from './customer-cast';
import { CustomerLine } from './customer-line';

/** Who the server says they are. */
type Identified = CommandResult<'createWidgetToken'>['customer'];

interface Settings {
  readonly url: string;
  readonly persona: CustomerPersona;
  readonly journal: Journal;
  /** Makes a customer a VIP; only an admin or the host can. */
  readonly promote: (customerId: Identified['id']) => Promise<void>;
  /** Looks at the thread when all is over. */
  readonly audit: (line: CustomerLine, name: string) => Promise<void>;
}

/** Longer than the 20 s of a turn: then at least an apology has come. */
const ANSWER_MS = 30_000;
/** By rule a person is hailed at once; after this the customer presses the button. */
const RISK_HAIL_MS = 4000;
/** Longer than any agent of the cast thinks; who hears nothing for so long rates and leaves. */
const TALK_MS = 60_000;
/** Long enough to miss messages, too short to count as away. */
const TUNNEL_MS = 3000;

/** One customer from the first word to the rating. */
export class Customer {
  private readonly line: CustomerLine;
  private askedAt = 0;

  constructor(private readonly settings: Settings) {
    this.line = new CustomerLine(settings.url, settings.persona.language);
  }

  /** Never throws: what goes wrong with one customer stands in the journal, and the others live on. */
  async live(): Promise<void> {
    const { persona, journal, audit } = this.settings;
    const { name: customer, tier, language, temper } = persona;
    journal.note({ kind: 'came', customer, tier, language, temper });
    try {
      await this.line.begin((identified) => this.identified(identified));
      const end = await this.act();
      journal.note({ kind: 'ended', customer, end });
      await audit(this.line, customer);
    } catch (error) {
      journal.note({ kind: 'faltered', who: customer, error: String(error) });
    } finally {
      this.line.close();
    }
  }

  private async identified({ id }: Identified): Promise<void> {
    if (this.settings.persona.tier === 'vip') await this.settings.promote(id);
  }

  private async act(): Promise<End> {
    const { opening, temper } = this.settings.persona;
    if (opening === undefined) return this.askForPerson();
    if (temper === 'typed_request' || temper === 'risky') return this.hailInWords(opening);
    const answer = await this.ask(opening);
    // A VIP whom the assistant cannot answer is hailed a person at once, without being asked.
    if (this.isHailed()) return this.awaitPerson();
    const content = answer?.citations !== undefined && answer.citations.length > 0;
    if (content && temper !== 'angry' && temper !== 'changes_mind') return this.leaveContent();
    await this.think();
    return temper === 'changes_mind' ? this.changeMind() : this.askForPerson();
  }

  private async ask(text: string): Promise<Message | undefined> {
    const { journal, persona } = this.settings;
    const start = performance.now();
    const since = this.line.thread.lastSeq;
    await this.line.thread.say(text);
    const answer = await this.line.thread.next(({ author }) => author.kind === 'assistant', since, ANSWER_MS);
    const cited = (answer?.citations?.length ?? 0) > 0;
    if (answer) journal.note({ kind: 'answered', customer: persona.name, ms: performance.now() - start, cited });
    return answer;
  }

  private async leaveContent(): Promise<End> {
    await this.think();
    await this.line.thread.say(this.settings.persona.thanks);
    await this.think();
    await this.line.http.call('resolveConversation', { conversationId: this.line.conversationId });
    return 'answered_by_assistant';
  }

  /** By rule these words bring a person; the button is the way out where they did not. */
  private async hailInWords(text: string): Promise<End> {
    this.noteRequest();
    await this.line.thread.say(text);
    const hailed = await this.line.thread.until(() => this.isHailed() || undefined, RISK_HAIL_MS);
    if (!hailed) await this.line.requestHuman();
    return this.awaitPerson();
  }

  private async askForPerson(): Promise<End> {
    this.noteRequest();
    await this.line.requestHuman();
    return this.awaitPerson();
  }

  /**
   * A race on purpose: the agent may accept while the request is taken back, and whoever is second is told so.
   */
  private async changeMind(): Promise<End> {
    this.noteRequest();
    await this.line.requestHuman();
    await sleep(this.settings.persona.thinkMs / 2);
    if (this.line.session) return this.awaitPerson();
    const taken = await this.line.cancelHuman().catch(() => 'too late');
    return taken === 'too late' ? this.awaitPerson() : 'took_request_back';
  }

  /** Until a person is there, the server asks what to do, or patience ends. */
  private async awaitPerson(): Promise<End> {
    const { thread } = this.line;
    const { patienceMs, name: customer } = this.settings.persona;
    if (this.askedAt === 0) this.noteRequest();
    const came = await thread.until(() => this.line.session ?? this.choiceToMake(), patienceMs);
    if (came === 'choice') return this.makeChoice();
    if (came === undefined) {
      await this.line.cancelHuman().catch(() => undefined);
      return 'gave_up';
    }
    const simulated = came.agent.simulated;
    this.settings.journal.note({ kind: 'got_person', customer, ms: performance.now() - this.askedAt, simulated });
    return this.talk(came.sessionId);
  }

  private choiceToMake(): 'choice' | undefined {
    return this.line.handoff?.status === 'choosing' ? 'choice' : undefined;
  }

  private async makeChoice(): Promise<End> {
    await this.line.choose('message');
    await this.line.thread.say(this.settings.persona.detail);
    return 'left_a_message';
  }

  /** Two sentences, thanks, and a rating; when the agent is lost on the way, the next one is waited for. */
  private async talk(sessionId: NonNullable<CustomerLine['session']>['sessionId']): Promise<End> {
    const { persona, journal } = this.settings;
    const { thread } = this.line;
    const lines = [persona.detail, persona.thanks];
    let heardUntil = thread.messages().findLast(({ system }) => system?.code === 'human_joined')?.seq ?? 0;
    if (persona.temper === 'loses_connection') await this.line.loseConnection(TUNNEL_MS);
    for (let spoken = 0; !this.isOver(sessionId); spoken += 1) {
      const words = await thread.until(() => this.agentSaid(heardUntil) ?? this.overOr(sessionId), TALK_MS);
      if (words === undefined) break;
      if (words === 'over') continue;
      if (spoken === 0)
        journal.note({ kind: 'first_words', customer: persona.name, ms: performance.now() - this.askedAt });
      heardUntil = words.seq;
      await this.think();
      const line = lines[spoken];
      if (line !== undefined && !this.isOver(sessionId)) await thread.say(line);
    }
    if (this.isHailed()) return this.awaitPerson();
    await this.line.rate(sessionId, persona.score);
    journal.note({ kind: 'rated', customer: persona.name, score: persona.score });
    return 'helped_by_person';
  }

  private agentSaid(afterSeq: number): Message | undefined {
    return this.line.thread.messages().findLast(({ author, seq }) => author.kind === 'agent' && seq > afterSeq);
  }

  private isOver = (sessionId: string): boolean => this.line.endedSession === sessionId || !this.line.session;
  private overOr = (sessionId: string): 'over' | undefined => (this.isOver(sessionId) ? 'over' : undefined);

  private isHailed(): boolean {
    const { handoff } = this.line;
    return handoff !== undefined && ['ready', 'offering', 'assigned', 'choosing'].includes(handoff.status);
  }

  private noteRequest(): void {
    this.askedAt = performance.now();
    this.settings.journal.note({ kind: 'asked_for_person', customer: this.settings.persona.name });
  }

  private think(): Promise<void> {
    return sleep(this.settings.persona.thinkMs);
  }
}
