import { Module } from '@nestjs/common';
import { ConversationsModule } from '@handraise/conversations';
import { CustomersModule } from '@handraise/customers';
import { KnowledgeModule } from '@handraise/knowledge';
import { LlmModule } from '@handraise/llm';
import { AssistantService } from './assistant.service';
import { TurnsRepository } from './db/turns.repository';
import { OnTriageDecided } from './events/on-triage-decided';
import { TurnDeadlines } from './events/turn.deadlines';
import { ModelAnswers } from './model-answers';
import { ReplyComposer } from './reply-composer';

/** The AI that answers first. */
@Module({
  imports: [ConversationsModule, CustomersModule, KnowledgeModule, LlmModule],
  providers: [AssistantService, ReplyComposer, ModelAnswers, TurnsRepository, OnTriageDecided, TurnDeadlines],
})
export class AssistantModule {}
