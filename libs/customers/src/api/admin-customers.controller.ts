import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, PersonalDataRegistry } from '@handraise/platform';
import { CustomersService } from '../customers.service';

const { findCustomers, getCustomer, updateCustomer, exportCustomer, eraseCustomer } = commands;

/** Admins look customers up, set their tier and serve their rights. */
@Controller()
export class AdminCustomersController {
  constructor(
    private readonly customers: CustomersService,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  @Command(findCustomers)
  find(input: InputOf<typeof findCustomers>): Promise<ResultOf<typeof findCustomers>> {
    return this.customers.find(input);
  }

  @Command(getCustomer)
  get({ customerId }: InputOf<typeof getCustomer>): Promise<ResultOf<typeof getCustomer>> {
    return this.customers.getRecord(customerId);
  }

  @Command(updateCustomer)
  update({ customerId, tier }: InputOf<typeof updateCustomer>): Promise<ResultOf<typeof updateCustomer>> {
    return this.customers.setTier(customerId, tier);
  }

  @Command(exportCustomer)
  async export({ customerId }: InputOf<typeof exportCustomer>): Promise<ResultOf<typeof exportCustomer>> {
    await this.customers.getRecord(customerId);
    return this.personalData.exportAll({ kind: 'customer', id: customerId });
  }

  @Command(eraseCustomer)
  async erase({ customerId }: InputOf<typeof eraseCustomer>): Promise<ResultOf<typeof eraseCustomer>> {
    await this.customers.getRecord(customerId);
    await this.personalData.eraseAll({ kind: 'customer', id: customerId });
    return this.customers.getRecord(customerId);
  }
}
