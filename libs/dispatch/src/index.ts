export { DispatchModule } from './dispatch.module';
export { DispatchService } from './dispatch.service';
export type { HumanRequest } from './handoffs/asking.service';
export { OffersService } from './offers.service';
export type { HandoffRow } from './db/rows';
export { dispatchMigrations } from './db/migrations';
