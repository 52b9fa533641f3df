import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits; a plain hash of it is enough to store. */
export const newRefreshSecret = (): string => randomBytes(32).toString('base64url');

export const hashRefreshSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
