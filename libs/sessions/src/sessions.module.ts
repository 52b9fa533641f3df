import { AgentsModule } from '@handraise/agents';
import { ConversationsModule } from '@handraise/conversations';
import { CustomersModule } from '@handraise/customers';
import { DispatchModule } from '@handraise/dispatch';
import { PricingModule } from '@handraise/pricing';
import { Module } from '@nestjs/common';
import { AcceptService } from './accept.service';
import { AcceptController } from './api/accept.controller';
import { AgentRooms } from './api/agent-rooms';
import { CustomerSessionsController } from './api/customer-sessions.controller';
import { SessionsController } from './api/sessions.controller';
import { DeparturesService } from './departures.service';
import { OnAgentGone } from './events/on-agent-gone';
import { OnConversationSettled } from './events/on-conversation-settled';
import { SessionsDeadlines } from './events/sessions.deadlines';
import { NudgesService } from './nudges.service';
import { PacketsService } from './packets.service';
import { RatingsService } from './ratings.service';
import { SessionEnds } from './session-ends.service';
import { SessionLookup } from './session-lookup.service';
import { SessionMessagesService } from './session-messages.service';
import { SessionPay } from './session-pay.service';
import { SessionsPersonalData } from './sessions.personal-data';
import { SessionsService } from './sessions.service';
import { WrapUpsService } from './wrap-ups.service';

/**
 * Paid work from the accept to its end: who holds a conversation, for how long, and which end pays what. Only
 * `SessionsService` is seen from outside.
 */
@Module({
  imports: [AgentsModule, ConversationsModule, CustomersModule, DispatchModule, PricingModule],
  controllers: [AcceptController, SessionsController, CustomerSessionsController],
  providers: [
    SessionLookup,
    SessionPay,
    SessionEnds,
    AcceptService,
    SessionsService,
    WrapUpsService,
    DeparturesService,
    NudgesService,
    SessionMessagesService,
    PacketsService,
    RatingsService,
    AgentRooms,
    SessionsDeadlines,
    OnAgentGone,
    OnConversationSettled,
    SessionsPersonalData,
  ],
  exports: [SessionsService],
})
export class SessionsModule {}
