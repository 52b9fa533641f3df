export { SessionsModule } from './sessions.module';
export { SessionsService } from './sessions.service';
export type { SessionRow } from './db/rows';
export { sessionsMigrations } from './db/migrations';
