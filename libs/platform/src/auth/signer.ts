import { createPublicKey, sign, verify, KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from './key-ring';

/** Detached Ed25519 signatures (RFC 8032) over what we promise, such as a pay quote. Form: `<kid>.<base64url>`. */
@Injectable()
export class Signer {
  constructor(private readonly keys: KeyRing) {}

  /** Signs the bytes of the text as it stands: the caller chooses one form of it. */
  async sign(payload: string): Promise<string> {
    const { kid, key } = await this.keys.signingKey();
    const signature = sign(null, Buffer.from(payload), KeyObject.from(key));
    return `${kid}.${signature.toString('base64url')}`;
  }

  /** Also with a key that signed before the newest; false for anything that is not ours. */
  verify(payload: string, signature: string): boolean {
    const [kid, value] = signature.split('.');
    const jwk = this.keys.publicKeys().keys.find((key) => key.kid === kid);
    if (!jwk || value === undefined) return false;
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    return verify(null, Buffer.from(payload), key, Buffer.from(value, 'base64url'));
  }
}
