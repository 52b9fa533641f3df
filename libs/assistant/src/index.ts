export { AssistantModule } from './assistant.module';
export { assistantMigrations } from './db/migrations';
