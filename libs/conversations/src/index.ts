export { ConversationsModule } from './conversations.module';
export { ConversationsService, type Turn } from './conversations.service';
export { CustomerMessagesService } from './customer-messages.service';
export { toConversation, type ConversationRow } from './db/rows';
export { heldCard, redact } from './domain/redaction';
export type { Appended, MessageAuthor, NewMessage } from './new-message';
export { conversationsMigrations } from './db/migrations';
