import { commands } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import { Controller } from '@nestjs/common';
import { Command } from '../commands/command.decorator';
import { sql } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import { Readiness } from './readiness';

const PING = sql('platform.health.ping', 'SELECT 1 AS ok');

/** Whether the process lives, and whether it can serve. */
@Controller()
export class HealthController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readiness: Readiness,
  ) {}

  @Command(commands.getLiveness)
  async live(): Promise<{ status: 'ok' }> {
    return { status: 'ok' };
  }

  @Command(commands.getReadiness)
  async ready(): Promise<{ status: 'ok'; checks: Record<string, string> }> {
    const checks = { ...this.readiness.states(), database: await this.database() };
    const missing = Object.entries(checks).filter(([, state]) => state !== 'ok');
    if (missing.length > 0)
      throw new DomainError(
        'UNAVAILABLE',
        `Not ready: ${missing.map(([name, state]) => `${name} ${state}`).join(', ')}.`,
      );
    return { status: 'ok', checks };
  }

  private async database(): Promise<string> {
    try {
      await this.unitOfWork.query(PING);
      return 'ok';
    } catch {
      return 'cannot be reached';
    }
  }
}
