import { randomUUID } from 'node:crypto';
import { AgentsService } from '@handraise/agents';
import type { HandoffId, OfferId } from '@handraise/kernel';
import { Configuration, Notifier, room, UnitOfWork } from '@handraise/platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { toOffer, type OfferRow } from '../db/rows';
import { LEAD, LEAVE_MARKET, SNAPSHOT_HANDOFFS, UNDELIVERED } from '../db/statements';
import { spokenBy } from '../domain/eligibility';
import { match } from '../domain/match';
import { nextChange } from '../domain/next-change';
import type { Snapshot, WaitingHandoff } from '../domain/snapshot';
import { seedOf } from '../domain/tie-break';
import { RoutingPolicyService } from '../routing-policy.service';
import { DecisionWriter } from './decision-writer';
import { Doorbell } from './doorbell';

/** One market for the whole installation; the tables are ready for more, nothing chooses between them. */
const MARKET = 'main';
/** A third of the lease of 3 s (`LEAD`): two renewals may fail before another node takes over. */
const TICK_MS = 1000;
/** A hedge that falls due before the next tick is waited for by the alarm. */
const SOON_SECONDS = 1.1;
/** So many of a group are looked at in one round. */
const ROUND_SIZE = 50;

/**
 * Exactly one node leads a market, by a lease row with a fencing token. It decides on every ring of the doorbell, when
 * time alone changes what may be offered, and once a second; what it decides is written under the token, so a leader that lost the lease writes nothing.
 */
@Injectable()
export class MarketLeader implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MarketLeader.name);
  private readonly node = randomUUID();
  private token: number | undefined;
  private timer: NodeJS.Timeout | undefined;
  private alarm: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agents: AgentsService,
    private readonly policies: RoutingPolicyService,
    private readonly writer: DecisionWriter,
    private readonly notifier: Notifier,
    private readonly doorbell: Doorbell,
    private readonly configuration: Configuration,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.configuration.runs('worker')) return;
    this.doorbell.answer(() => this.decideSoon());
    await this.tick();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.alarm);
    await this.round;
    if (this.token !== undefined) await this.unitOfWork.query(LEAVE_MARKET, [MARKET, this.node]);
  }

  /** A round now; another one after it when something changed meanwhile. */
  private decideSoon(): void {
    if (this.stopped || this.token === undefined) return;
    if (this.round) {
      this.again = true;
      return;
    }
    this.round = this.decide()
      .catch((error: unknown) => this.logger.error(error, 'a dispatch round failed; the next one looks again'))
      .finally(() => {
        this.round = undefined;
        if (!this.again) return;
        this.again = false;
        this.decideSoon();
      });
  }

  /**
   * Renews the lease and looks at the line even when nobody rang, since a ring of the doorbell may get lost.
   */
  private async tick(): Promise<void> {
    try {
      const [lease] = await this.unitOfWork.query<{ token: number }>(LEAD, [MARKET, this.node]);
      this.token = lease?.token;
      if (this.token !== undefined) {
        this.decideSoon();
        await this.sendUndeliveredAgain();
      }
    } catch (error) {
      this.token = undefined;
      this.logger.warn(error, 'the market could not be led; tried again in a second');
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.tick(), TICK_MS);
  }

  /**
   * One round: read agents, policy and the line; decide in memory; write under the token. Nothing is locked
   * until the write, which checks again.
   */
  private async decide(): Promise<void> {
    const token = this.token;
    if (token === undefined) return;
    const routable = await this.agents.findRoutable();
    if (routable.length === 0) return;
    const timezones = new Map(routable.map(({ id, timezone }) => [id, timezone]));
    const agents = routable.map(({ timezone: _, ...agent }) => agent);
    const policy = await this.policies.current();
    const handoffs = await this.unitOfWork.query<WaitingHandoff & { id: HandoffId }>(SNAPSHOT_HANDOFFS, [
      [...spokenBy(agents)],
      policy.document.hedgeAfterSeconds - SOON_SECONDS,
    ]);
    if (handoffs.length === 0) return;
    const snapshot: Snapshot = { at: new Date().toISOString(), handoffs, agents };
    this.setAlarm(nextChange(handoffs, policy.document));
    const input = { snapshot, policy: policy.document, seed: seedOf(token) };
    const decision = match(input);
    if (decision.offers.length === 0) return;
    const made = await this.writer.write(
      { market: MARKET, node: this.node, token, policyVersion: policy.version, timezones },
      input,
      decision,
    );
    // somebody was faster, or a group was longer than a round looks
    if (made < decision.offers.length || made >= ROUND_SIZE) this.again = true;
  }

  /** What is further away than the next tick, a later round sees. */
  private setAlarm(inSeconds = Infinity): void {
    clearTimeout(this.alarm);
    if (inSeconds * 1000 < TICK_MS && !this.stopped)
      this.alarm = setTimeout(() => this.decideSoon(), Math.ceil(inSeconds * 1000));
  }

  /**
   * A notice is sent once and may get lost on its way: every second the device is told again until it acks, or
   * until the 3 s of the delivery are over.
   */
  private async sendUndeliveredAgain(): Promise<void> {
    const offers = await this.unitOfWork.query<OfferRow & { id: OfferId }>(UNDELIVERED);
    for (const offer of offers)
      this.notifier.sendNow(room.agent(offer.agentId), 'offer:made', { offer: toOffer(offer) });
  }
}
