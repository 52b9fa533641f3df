import { Controller, Get } from '@nestjs/common';
import type { JWK } from 'jose';
import { KeyRing } from './key-ring';

/** Our public keys: anyone can check a token or a signed quote with them. */
@Controller()
export class KeysController {
  constructor(private readonly keys: KeyRing) {}

  @Get('/.well-known/jwks.json')
  read(): { keys: JWK[] } {
    return this.keys.publicKeys();
  }
}
