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
      this.byName.set(handler.name, handler);
      const { event } = handler.metadata;
      this.byEvent.set(event, [...(this.byEvent.get(event) ?? []), handler.name]);
    }
  }

  namesFor(event: EventName): string[] {
    return this.byEvent.get(event) ?? [];
  }

  find(name: string): Handler | undefined {
    return this.byName.get(name);
  }
}
