import { createHmac, randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Configuration } from '@handraise/platform';
import { PublicAddress } from '../public-address';

const TIMEOUT_MS = 5000;

/** What a signature covers: the moment and the bytes, as the processor's own (docs.stripe.com/webhooks/signature). */
export function signatureOf(body: string, secret: string, at = Math.floor(Date.now() / 1000)): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}

/**
 * The practice bank tells of what happened as the processor does: signed, by HTTP, at the same door. Only where a secret is
 * set; who does not hear it reads the account and the transfer again anyway.
 */
@Injectable()
export class BankEvents {
  private readonly logger = new Logger(BankEvents.name);

  constructor(
    private readonly configuration: Configuration,
    private readonly address: PublicAddress,
  ) {}

  tell(type: string, object: object): void {
    const secret = this.configuration.env.STRIPE_WEBHOOK_SECRET;
    if (secret === undefined) return;
    const id = `evt_${randomBytes(12).toString('hex')}`;
    const created = Math.floor(Date.now() / 1000);
    const body = JSON.stringify({ id, object: 'event', type, created, livemode: false, data: { object } });
    const headers = { 'content-type': 'application/json', 'stripe-signature': signatureOf(body, secret) };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    fetch(`${this.address.own()}/webhooks/stripe`, { method: 'POST', headers, body, signal }).catch((error: unknown) =>
      this.logger.warn(error, 'the practice bank was not heard'),
    );
  }
}
