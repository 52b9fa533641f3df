export { DispatchModule } from './dispatch.module';
export { DispatchService, type HumanRequest } from './dispatch.service';
export { OffersService } from './offers.service';
export type { HandoffRow } from './db/rows';
export { dispatchMigrations } from './db/migrations';
