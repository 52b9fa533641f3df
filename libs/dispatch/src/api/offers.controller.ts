import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type AgentCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { OffersService } from '../offers.service';

/** An agent's live offers. Accepting one is in sessions. */
@Controller()
export class OffersController {
  constructor(private readonly offers: OffersService) {}

  @Command(commands.listOffers)
  list(page: InputOf<typeof commands.listOffers>, caller: AgentCaller): Promise<ResultOf<typeof commands.listOffers>> {
    return this.offers.listLive(caller.id, page);
  }

  @Command(commands.ackOffer)
  async ack(
    { offerId }: InputOf<typeof commands.ackOffer>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.ackOffer>> {
    const offer = await this.offers.deliver(offerId, caller.id);
    return { countdownMs: Math.max(0, Math.min(offer.countdownMs, offer.expiresAt.getTime() - Date.now())) };
  }

  @Command(commands.declineOffer)
  async decline(
    { offerId, reason }: InputOf<typeof commands.declineOffer>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.declineOffer>> {
    await this.offers.decline(offerId, caller.id, reason);
    this.offers.silenceOtherDevices(offerId, caller);
    return {};
  }
}
