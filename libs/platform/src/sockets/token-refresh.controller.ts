import { commands, type InputOf, type Namespace } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import { Controller, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Authenticator } from '../auth/authenticator';
import type { AdminCaller, AgentCaller, CustomerCaller } from '../auth/caller';
import { Command } from '../commands/command.decorator';
import { AdminGateway, AgentGateway, CustomerGateway } from './gateways';
import { SocketDirectory } from './socket-directory';

const CHECK_MS = 1000;

/** A socket lives as long as its token; a newer token of the same person prolongs it. */
@Controller()
export class TokenRefreshController implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly authenticator: Authenticator,
    private readonly sockets: SocketDirectory,
    private readonly customers: CustomerGateway,
    private readonly agents: AgentGateway,
    private readonly admins: AdminGateway,
  ) {}

  onApplicationBootstrap(): void {
    const gateways = [this.customers, this.agents, this.admins];
    this.timer = setInterval(() => gateways.forEach((gateway) => gateway.cutExpired(Date.now())), CHECK_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  @Command(commands.refreshSocketToken)
  async refresh(
    input: InputOf<typeof commands.refreshSocketToken>,
    caller: CustomerCaller | AgentCaller | AdminCaller,
  ): Promise<{ expiresInSeconds: number }> {
    const token = await this.authenticator.verify(input.token);
    if (token.id !== caller.id || token.kind !== caller.kind)
      throw new DomainError('FORBIDDEN', 'This token belongs to somebody else.');
    const namespace: Namespace = caller.kind;
    this.sockets.prolong(namespace, caller.socketId ?? '', token.expiresAt.getTime());
    return { expiresInSeconds: Math.floor((token.expiresAt.getTime() - Date.now()) / 1000) };
  }
}
