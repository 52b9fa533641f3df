import { Module } from '@nestjs/common';
import { AdminConversationsController } from './api/admin-conversations.controller';
import { ConversationsController } from './api/conversations.controller';
import { CustomerRooms } from './api/customer-rooms';
import { SignalsController } from './api/signals.controller';
import { CardNumbers } from './card-numbers';
import { ConversationsPersonalData } from './conversations.personal-data';
import { ConversationsService } from './conversations.service';
import { CustomerMessagesService } from './customer-messages.service';
import { AssumeResolvedDeadlines } from './events/assume-resolved.deadlines';
import { UnjudgedMessages } from './unjudged-messages.service';

/**
 * The thread: messages in order, who may write, which episode it is. Everything after it in the flow writes
 * through `ConversationsService`.
 */
@Module({
  controllers: [ConversationsController, SignalsController, AdminConversationsController],
  providers: [
    ConversationsService,
    CustomerMessagesService,
    UnjudgedMessages,
    CustomerRooms,
    CardNumbers,
    AssumeResolvedDeadlines,
    ConversationsPersonalData,
  ],
  exports: [ConversationsService, CustomerMessagesService],
})
export class ConversationsModule {}
