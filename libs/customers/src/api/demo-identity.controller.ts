import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf, type Tier } from '@handraise/contracts';
import { notFound } from '@handraise/kernel';
import { Command, Configuration } from '@handraise/platform';
import type { HostClaims } from '../domain/host-claims';
import { HostTokens } from '../host-tokens/host-tokens';

const { createDemoIdentity } = commands;

/** Whom a visitor of the demo shop may be; the same two customers for everybody. */
const visitors: Readonly<Record<Tier, HostClaims>> = {
  vip: { sub: 'demo-vip', name: 'Vera Lindqvist', email: 'vera@example.com', tier: 'vip' },
  standard: { sub: 'demo-standard', name: 'Sam Rivera', email: 'sam@example.com', tier: 'standard' },
};

/** Plays the server of the demo shop, which signs its customers in. Outside the demo it does not exist. */
@Controller()
export class DemoIdentityController {
  constructor(
    private readonly configuration: Configuration,
    private readonly hostTokens: HostTokens,
  ) {}

  @Command(createDemoIdentity)
  async create(input: InputOf<typeof createDemoIdentity>): Promise<ResultOf<typeof createDemoIdentity>> {
    if (!this.configuration.demo) throw notFound('page');
    return { identityToken: await this.hostTokens.sign(visitors[input.as]) };
  }
}
