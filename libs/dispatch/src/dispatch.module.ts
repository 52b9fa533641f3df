import { AgentsModule } from '@handraise/agents';
import { ConversationsModule } from '@handraise/conversations';
import { CustomersModule } from '@handraise/customers';
import { PricingModule } from '@handraise/pricing';
import { Module } from '@nestjs/common';
import { DispatchAdminController } from './api/dispatch-admin.controller';
import { HumanController } from './api/human.controller';
import { OffersController } from './api/offers.controller';
import { OwnDecisionsController } from './api/own-decisions.controller';
import { DecisionLogService } from './decision-log.service';
import { DispatchPersonalData } from './dispatch.personal-data';
import { DispatchService } from './dispatch.service';
import { DispatchDeadlines } from './events/dispatch.deadlines';
import { OnAgentChanged } from './events/on-agent-changed';
import { OnConversationResolved } from './events/on-conversation-resolved';
import { DispatchOnTriageDecided } from './events/on-triage-decided';
import { AbsentCustomers } from './handoffs/absent-customers';
import { AskingService } from './handoffs/asking.service';
import { ChoosingService } from './handoffs/choosing.service';
import { ComingBackService } from './handoffs/coming-back.service';
import { HandoffsService } from './handoffs/handoffs.service';
import { DecisionWriter } from './leader/decision-writer';
import { Doorbell } from './leader/doorbell';
import { MarketLeader } from './leader/market-leader';
import { QueueView } from './leader/queue-view';
import { OffersService } from './offers.service';
import { OwnDecisionsService } from './own-decisions.service';
import { RoutingPolicyService } from './routing-policy.service';

/**
 * From "a person is needed" to "an offer was made": requests, the line, offers, the leader and its log. Sessions
 * accepts through `DispatchService`.
 */
@Module({
  imports: [AgentsModule, ConversationsModule, CustomersModule, PricingModule],
  controllers: [HumanController, OffersController, OwnDecisionsController, DispatchAdminController],
  providers: [
    DispatchService,
    HandoffsService,
    AskingService,
    ChoosingService,
    ComingBackService,
    OffersService,
    RoutingPolicyService,
    DecisionLogService,
    OwnDecisionsService,
    MarketLeader,
    DecisionWriter,
    QueueView,
    Doorbell,
    DispatchOnTriageDecided,
    OnAgentChanged,
    OnConversationResolved,
    DispatchDeadlines,
    AbsentCustomers,
    DispatchPersonalData,
  ],
  exports: [DispatchService, OffersService, RoutingPolicyService],
})
export class DispatchModule {}
