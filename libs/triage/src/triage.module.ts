import { ConversationsModule } from '@handraise/conversations';
import { CustomersModule } from '@handraise/customers';
import { LlmModule } from '@handraise/llm';
import { Module } from '@nestjs/common';
import { TriageAdminController } from './api/triage.admin.controller';
import { DecisionsRepository } from './db/decisions.repository';
import { OnTurnTaken } from './events/on-turn-taken';
import { IntentClassifier } from './intent-classifier.service';
import { TriagePersonalData } from './triage.personal-data';
import { TriagePolicyService } from './triage-policy.service';
import { TriageService } from './triage.service';

/** Assistant or person, and why. */
@Module({
  imports: [ConversationsModule, CustomersModule, LlmModule],
  controllers: [TriageAdminController],
  providers: [
    TriageService,
    TriagePolicyService,
    IntentClassifier,
    DecisionsRepository,
    OnTurnTaken,
    TriagePersonalData,
  ],
  exports: [TriageService],
})
export class TriageModule {}
