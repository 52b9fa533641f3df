import { Controller, Headers, HttpCode, Req, type RawBodyRequest } from '@nestjs/common';
import { DocumentedRoute } from '@handraise/platform';
import { ProviderEventsService } from '../provider-events.service';

const PROBLEM = 'application/problem+json';

/** The door for the processor's events. No token: who may come in is told by the signature over the body's bytes. */
@Controller()
export class StripeWebhookController {
  constructor(private readonly events: ProviderEventsService) {}

  @DocumentedRoute({
    id: 'receiveStripeEvent',
    summary: 'Events of the payment processor, signed with STRIPE_WEBHOOK_SECRET. Each counts once.',
    method: 'POST',
    path: '/webhooks/stripe',
    responses: {
      200: { description: 'Stored, or known already.', type: 'application/json' },
      400: { description: 'The signature does not fit the body, or is too old.', type: PROBLEM },
      503: { description: 'STRIPE_WEBHOOK_SECRET is not set.', type: PROBLEM },
    },
  })
  @HttpCode(200)
  async receive(
    @Req() request: RawBodyRequest<object>,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<{ received: true }> {
    await this.events.receive(request.rawBody, signature);
    return { received: true };
  }
}
