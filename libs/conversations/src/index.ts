export { ConversationsModule } from './conversations.module';
export {
  ConversationsService,
  type Appended,
  type MessageAuthor,
  type NewMessage,
  type Turn,
} from './conversations.service';
export { CustomerMessagesService } from './customer-messages.service';
export { toConversation, type ConversationRow } from './db/rows';
export { redact } from './domain/redaction';
export { conversationsMigrations } from './db/migrations';
