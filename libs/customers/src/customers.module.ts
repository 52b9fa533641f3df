import { Module } from '@nestjs/common';
import { AdminCustomersController } from './api/admin-customers.controller';
import { CustomerController } from './api/customer.controller';
import { DemoIdentityController } from './api/demo-identity.controller';
import { CustomersPersonalData } from './customers.personal-data';
import { CustomersService } from './customers.service';
import { CustomersRepository } from './db/customers.repository';
import { HostTokens } from './host-tokens/host-tokens';
import { WidgetTokensService } from './widget-tokens.service';

/** Who asks. */
@Module({
  controllers: [CustomerController, AdminCustomersController, DemoIdentityController],
  providers: [CustomersService, WidgetTokensService, HostTokens, CustomersRepository, CustomersPersonalData],
  exports: [CustomersService, WidgetTokensService],
})
export class CustomersModule {}
