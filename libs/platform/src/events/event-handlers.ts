import type { EventName } from '@handraise/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MethodDiscovery, type DiscoveredMethod } from '../discovery';
import { EVENT_HANDLER, type EventHandlerMetadata } from './on-event.decorator';

type Handler = DiscoveredMethod<EventHandlerMetadata>;

/** Every handler of every event, found at start. */
@Injectable()
export class EventHandlers implements OnModuleInit {
  private readonly byName = new Map<string, Handler>();
  private readonly byEvent = new Map<EventName, string[]>();

  constructor(private readonly discovery: MethodDiscovery) {}

  onModuleInit(): void {
    for (const handler of this.discovery.find<EventHandlerMetadata>(EVENT_HANDLER)) {
      // deliveries are stored under this name, so two handlers must never share it
      if (this.byName.has(handler.name))
        throw new Error(`two event handlers are called ${handler.name}; rename one class`);
      this.byName.set(handler.name, handler);
      const { event } = handler.metadata;
      this.byEvent.set(event, [...(this.byEvent.get(event) ?? []), handler.name]);
    }
  }

  /** Whom an event is for; they are stored beside it when it is published. */
  namesFor(event: EventName): string[] {
    return this.byEvent.get(event) ?? [];
  }

  /** Every handler that this version has. */
  names(): string[] {
    return [...this.byName.keys()];
  }

  /** Undefined for a handler of another version. */
  find(name: string): Handler | undefined {
    return this.byName.get(name);
  }
}
