import { randomUUID } from 'node:crypto';
import { aCustomer } from '@handraise/customers/testing';
import type { ConversationId, CustomerId } from '@handraise/kernel';
import { CustomerMessagesService } from '../customer-messages.service';

/** A running server's providers, such as a `TestServer`. */
interface Providers {
  get<Service>(type: new (...parameters: never[]) => Service): Service;
}

export interface Talk {
  readonly customerId: CustomerId;
  readonly conversationId: ConversationId;
}

/** A customer with an open conversation. */
export async function aConversation(server: Providers): Promise<Talk> {
  const { customer } = await aCustomer(server);
  const { id: conversationId } = await server.get(CustomerMessagesService).open(customer.id);
  return { customerId: customer.id, conversationId };
}

/** The customer says something. */
export const says = (server: Providers, { customerId, conversationId }: Talk, text: string, clientId = randomUUID()) =>
  server.get(CustomerMessagesService).send(customerId, { conversationId, clientId, text });
