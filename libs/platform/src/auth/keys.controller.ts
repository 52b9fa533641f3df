import { Controller } from '@nestjs/common';
import type { JWK } from 'jose';
import { DocumentedRoute } from '../documents/documented-route.decorator';
import { KeyRing } from './key-ring';

const keySet = {
  type: 'object',
  properties: { keys: { type: 'array', items: { type: 'object' } } },
  required: ['keys'],
};

/** Our public keys: anyone can check a token or a signed quote with them. */
@Controller()
export class KeysController {
  constructor(private readonly keys: KeyRing) {}

  @DocumentedRoute({
    id: 'readKeys',
    summary: 'The public keys of our tokens and signed quotes (RFC 7517).',
    path: '/.well-known/jwks.json',
    responses: { 200: { description: 'A JSON Web Key Set.', type: 'application/json', schema: keySet } },
  })
  read(): { keys: JWK[] } {
    return this.keys.publicKeys();
  }
}
