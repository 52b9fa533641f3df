export { customersMigrations } from './db/migrations';
