import type { Packet } from '@handraise/contracts';
import { ConversationsService } from '@handraise/conversations';
import { CustomersService } from '@handraise/customers';
import { DispatchService } from '@handraise/dispatch';
import { Injectable } from '@nestjs/common';
import type { SessionRow } from './db/rows';
import { buildPacket } from './domain/packet';

/** As many as an agent reads in a few seconds of scrolling; older ones are fetched by `session:resume`. */
const SHOWN_MESSAGES = 100;

/** Puts together what an agent should know. Customers are masked: a first name, no address. */
@Injectable()
export class PacketsService {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly customers: CustomersService,
    private readonly dispatch: DispatchService,
  ) {}

  /** Built anew at each reading, never stored: it holds the customer's words, which may be erased. */
  async of(session: SessionRow): Promise<Packet> {
    const [messages, { id, name, tier, locale }, contact] = await Promise.all([
      this.conversations.lastMessages(session.conversationId, SHOWN_MESSAGES),
      this.customers.getMasked(session.customerId),
      this.dispatch.findContact(session.handoffId),
    ]);
    const customer = { id, tier, ...(name === undefined ? {} : { name }), ...(locale === undefined ? {} : { locale }) };
    const { language, intent, topic, risk } = session;
    const known = contact === undefined ? {} : { contact };
    return buildPacket({ customer, language, intent, topic, risk, messages, ...known });
  }
}
