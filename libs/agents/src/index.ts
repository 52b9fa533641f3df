export { agentsMigrations } from './db/migrations';
