export { identityMigrations } from './db/migrations';
