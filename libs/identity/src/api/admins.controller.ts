import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command } from '@handraise/platform';
import { AccountsService, type Account } from '../accounts.service';

const { listAdmins, createAdmin, updateAdmin } = commands;

/** Admins of this deployment. Four-eyes rules need two of them. */
@Controller()
export class AdminsController {
  constructor(private readonly accounts: AccountsService) {}

  @Command(listAdmins)
  async list({ limit, after }: InputOf<typeof listAdmins>): Promise<ResultOf<typeof listAdmins>> {
    const found = await this.accounts.listAdmins({ limit: limit + 1, after });
    const data = found.slice(0, limit).map(toResponse);
    return { data, next: found.length > limit ? (data.at(-1)?.id ?? null) : null };
  }

  @Command(createAdmin)
  async create(input: InputOf<typeof createAdmin>): Promise<ResultOf<typeof createAdmin>> {
    return toResponse(await this.accounts.createAdmin(input));
  }

  @Command(updateAdmin)
  async update({ adminId, status }: InputOf<typeof updateAdmin>): Promise<ResultOf<typeof updateAdmin>> {
    return toResponse(await this.accounts.setAdminStatus(adminId, status));
  }
}

const toResponse = ({ id, email, name, status, createdAt }: Account): ResultOf<typeof createAdmin> => ({
  id,
  email,
  name,
  status,
  createdAt: createdAt.toISOString(),
});
