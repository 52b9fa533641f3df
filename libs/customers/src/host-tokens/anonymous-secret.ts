import { createHash, randomBytes } from 'node:crypto';

const BYTES = 24;

/** 192 random bits: whoever holds them is this anonymous customer. */
export const newAnonymousSecret = (): string => randomBytes(BYTES).toString('base64url');

/** Only this is stored. The secret is random, so a plain hash is enough. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
