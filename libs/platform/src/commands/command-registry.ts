import { commands, type CommandDefinition, type Namespace } from '@handraise/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../auth/caller';
import { MethodDiscovery } from '../discovery';
import { authorize } from './authorize';
import { COMMAND } from './command-metadata';
import { InputTexts } from './input-texts';
import { CommandRateLimiter } from './rate-limiter';
import { parseInput, toResult } from './validation';

/** A definition and the method that serves it. */
export interface BoundCommand {
  readonly definition: CommandDefinition;
  readonly invoke: (input: unknown, caller: Caller) => unknown;
}

/** Every command that this server serves, found at start: what the gateways, the documents and the tests walk. */
@Injectable()
export class CommandRegistry implements OnModuleInit {
  private readonly bound: BoundCommand[] = [];
  private readonly bySocketEvent = new Map<string, BoundCommand>();

  constructor(
    private readonly discovery: MethodDiscovery,
    private readonly limiter: CommandRateLimiter,
    private readonly texts: InputTexts,
  ) {}

  onModuleInit(): void {
    for (const { metadata, invoke, name } of this.discovery.find<CommandDefinition>(COMMAND)) {
      if (this.bound.some(({ definition }) => definition.id === metadata.id))
        throw new Error(`${metadata.id} is served twice, the second time by ${name}`);
      const command = { definition: metadata, invoke };
      this.bound.push(command);
      for (const namespace of metadata.socket?.namespaces ?? [])
        this.bySocketEvent.set(`${namespace}/${metadata.socket?.event}`, command);
    }
  }

  /** Every command with the method that serves it. */
  all(): readonly BoundCommand[] {
    return this.bound;
  }

  /** Definitions of the contract that no method serves. */
  unserved(): string[] {
    const served = new Set(this.bound.map(({ definition }) => definition.id));
    return Object.keys(commands).filter((id) => !served.has(id));
  }

  /** Undefined for an event that the namespace does not serve, also when another one does. */
  onSocket(namespace: Namespace, event: string): BoundCommand | undefined {
    return this.bySocketEvent.get(`${namespace}/${event}`);
  }

  /** Permission, rate, clean texts, validation, the use case, and only the declared fields of its result. */
  async execute({ definition, invoke }: BoundCommand, raw: unknown, caller: Caller): Promise<unknown> {
    authorize(definition, caller);
    await this.limiter.take(definition, caller);
    return toResult(definition, await invoke(parseInput(definition, this.texts.clean(raw)), caller));
  }
}
