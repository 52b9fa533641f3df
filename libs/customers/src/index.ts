export { CustomersModule } from './customers.module';
export { CustomersService, type CustomerProfile, type MaskedCustomer } from './customers.service';
export { WidgetTokensService } from './widget-tokens.service';
export { maskContact } from './domain/masking';
export { customersEntities } from './db/customer.entity';
export { customersMigrations } from './db/migrations';
