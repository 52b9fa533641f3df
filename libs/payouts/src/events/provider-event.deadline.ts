import { Injectable } from '@nestjs/common';
import { ReactToDeadline } from '@handraise/platform';
import { PROVIDER_EVENT, ProviderEventsService } from '../provider-events.service';

/** The processor told us something: it is worked through after its delivery was acknowledged. */
@Injectable()
export class ProviderEventDeadline {
  constructor(private readonly events: ProviderEventsService) {}

  @ReactToDeadline(PROVIDER_EVENT)
  handle(subjectId: string): Promise<void> {
    return this.events.handle(subjectId);
  }
}
