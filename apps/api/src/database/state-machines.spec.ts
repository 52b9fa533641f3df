import { createTestDatabase, movesInReadme, type TestDatabase } from '@handraise/testing';
import { Client } from 'pg';

/** Every table with a state machine, and where its diagram stands. */
const MACHINES = [
  ['conversations', 'conversations', 'domain/conversation.ts'],
  ['agents', 'agents', 'domain/agent-status.ts'],
  ['handoffs', 'dispatch', 'domain/handoff.ts'],
  ['offers', 'dispatch', 'domain/offer.ts'],
  ['sessions', 'sessions', 'domain/session.ts'],
  ['earnings', 'pricing', 'domain/earning.ts'],
  ['payouts', 'payouts', 'domain/payout.ts'],
] as const;
/** What a trigger lets pass, as it is written down in the database. */
const ALLOWED = `SELECT substring(pg_get_triggerdef(oid) from '\\{([^}]*)\\}') AS moves
  FROM pg_trigger WHERE tgrelid = $1::regclass AND tgname = $1 || '_moves' AND tgenabled <> 'D'`;

describe('the state machines in the database', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each(MACHINES)('let %s move as the README of %s draws it (%s), and no other way', async (table, lib, file) => {
    const { rows } = await client.query<{ moves: string }>(ALLOWED, [table]);
    expect(rows[0]?.moves.split(',').sort()).toEqual(movesInReadme(lib, file).sort());
  });
});
