import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { sql } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';

interface StoredKey {
  readonly kid: string;
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

const KEYS = sql(
  'platform.keys.all',
  'SELECT kid, private_jwk AS "privateJwk", public_jwk AS "publicJwk" FROM signing_keys ORDER BY created_at, kid',
);
/** The advisory lock makes nodes that start together agree on one key. */
const LOCK = sql('platform.keys.lock', 'SELECT pg_advisory_xact_lock(4726384552)');
const ADD_KEY = sql('platform.keys.add', 'INSERT INTO signing_keys (kid, private_jwk, public_jwk) VALUES ($1, $2, $3)');
const ADD_SECRET = sql(
  'platform.secrets.add',
  'INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING',
);
const SECRET = sql('platform.secrets.get', 'SELECT value FROM secrets WHERE name = $1');

/** Ed25519 keys and secrets, made once, in the database, so that all nodes share them. */
@Injectable()
export class KeyRing implements OnModuleInit {
  private keys: readonly StoredKey[] = [];
  private signing: CryptoKey | undefined;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async onModuleInit(): Promise<void> {
    await this.load();
  }

  /** The key that signs now. */
  async signingKey(): Promise<{ kid: string; key: CryptoKey }> {
    if (this.keys.length === 0) await this.load();
    const newest = this.keys.at(-1);
    if (!newest) throw new Error('there is no signing key');
    this.signing ??= (await importJWK({ ...newest.privateJwk, alg: 'EdDSA' })) as CryptoKey;
    return { kid: newest.kid, key: this.signing };
  }

  /** The public halves, as published at `/.well-known/jwks.json` (RFC 7517). */
  publicKeys(): { keys: JWK[] } {
    return { keys: this.keys.map(({ kid, publicJwk }) => ({ ...publicJwk, kid, alg: 'EdDSA', use: 'sig' })) };
  }

  /** A secret by name: at least 256 random bits, made when first asked for. */
  async secret(name: string): Promise<string> {
    const [known] = await this.unitOfWork.query<{ value: string }>(SECRET, [name]);
    if (known) return known.value;
    await this.unitOfWork.query(ADD_SECRET, [name, randomBytes(32).toString('base64url')]);
    return this.secret(name);
  }

  private async load(): Promise<void> {
    this.keys = await this.unitOfWork.query<StoredKey>(KEYS);
    if (this.keys.length > 0) return;
    const pair = await generateKeyPair('Ed25519', { extractable: true });
    const [privateJwk, publicJwk] = [await exportJWK(pair.privateKey), await exportJWK(pair.publicKey)];
    const kid = await calculateJwkThumbprint(publicJwk);
    await this.unitOfWork.run(async (tx) => {
      await tx.query(LOCK);
      if ((await tx.query(KEYS)).length === 0) await tx.query(ADD_KEY, [kid, privateJwk, publicJwk]);
    });
    this.keys = await this.unitOfWork.query<StoredKey>(KEYS);
  }
}
