import { ProfilesService } from '@handraise/agents';
import { BoardSource } from '@handraise/analytics';
import { ConversationsService } from '@handraise/conversations';
import type { AgentProfile, Board } from '@handraise/contracts';
import { DispatchService, OffersService, type HandoffRow } from '@handraise/dispatch';
import { SessionsService, type SessionRow } from '@handraise/sessions';
import { Injectable } from '@nestjs/common';

type Parts = Omit<Board, 'at'>;

/** As many of each kind as a person can look at. */
const SHOWN = 200;

/** Reads the board's parts from the steps of the flow that own them: six cheap statements. */
@Injectable()
export class MarketBoardSource implements BoardSource {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly dispatch: DispatchService,
    private readonly offers: OffersService,
    private readonly sessions: SessionsService,
    private readonly profiles: ProfilesService,
  ) {}

  async read(): Promise<Parts> {
    const [open, withHuman, liveOffers, waiting, sessions, agents] = await Promise.all([
      this.conversations.countOpen(),
      this.sessions.countOpen(),
      this.offers.countLive(),
      this.dispatch.findWaiting(SHOWN),
      this.sessions.findAllOpen(SHOWN),
      this.profiles.listWorking(SHOWN),
    ]);
    const byId = new Map(agents.map((agent) => [agent.id, agent]));
    return {
      counts: {
        withAssistant: open.ai,
        waiting: open.queue,
        // what the list of sessions holds: in wrap-up nobody writes any more, and an agent is still taken
        withHuman,
        agentsOnline: agents.filter(({ presence }) => presence.intent === 'online').length,
        agentsRoutable: agents.filter(({ presence }) => presence.routable).length,
        liveOffers,
      },
      handoffs: waiting.map(toHandoff),
      sessions: sessions.map((session) => toSession(session, byId.get(session.agentId))),
      agents: agents.map(toAgent),
    };
  }
}

const toHandoff = (row: HandoffRow, index: number): Parts['handoffs'][number] => ({
  id: row.id,
  conversationId: row.conversationId,
  status: row.status,
  tier: row.tier,
  topic: row.topic,
  language: row.language,
  requestedAt: row.requestedAt.toISOString(),
  attempt: row.attempt,
  position: index + 1,
});

const toSession = (row: SessionRow, agent: AgentProfile | undefined): Parts['sessions'][number] => ({
  id: row.id,
  conversationId: row.conversationId,
  agentId: row.agentId,
  agentName: agent?.name ?? '',
  simulated: agent?.simulated ?? false,
  tier: row.tier,
  topic: row.topic,
  status: row.status,
  startedAt: row.startedAt.toISOString(),
});

const toAgent = ({ id, name, status, presence, load, simulated }: AgentProfile): Parts['agents'][number] => ({
  id,
  name,
  status,
  intent: presence.intent,
  link: presence.link,
  routable: presence.routable,
  reasons: presence.reasons,
  sessions: load.sessions,
  simulated,
});
