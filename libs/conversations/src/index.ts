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
export { heldCard, redact } from './domain/redaction';
export { conversationsMigrations } from './db/migrations';
