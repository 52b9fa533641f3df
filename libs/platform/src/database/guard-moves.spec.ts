import type { TransitionTable } from '@handraise/kernel';
import { createTestDatabase, type TestDatabase } from '@handraise/testing';
import { Client } from 'pg';
import { guardMoves } from './guard-moves';

type Light = 'red' | 'green' | 'broken';
const lights: TransitionTable<Light> = { red: ['green', 'broken'], green: ['red'], broken: [] };

describe('a guarded state machine', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('CREATE TABLE lights (status text NOT NULL, seen int NOT NULL DEFAULT 0)');
    await client.query(guardMoves('lights', lights));
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });
  beforeEach(() => client.query(`TRUNCATE lights; INSERT INTO lights VALUES ('red')`));

  const become = (status: Light) => client.query('UPDATE lights SET status = $1', [status]);

  it('moves as its table says, and may be written again as it is', async () => {
    await become('green');
    await become('green');
    await become('red');
    await become('broken');
    await client.query('UPDATE lights SET seen = 1');
    expect((await client.query('SELECT status, seen FROM lights')).rows).toEqual([{ status: 'broken', seen: 1 }]);
  });

  it('refuses every other move with CONFLICT and says which, also to plain SQL', async () => {
    await become('broken');
    const refused = { code: 'HR000', message: 'CONFLICT', detail: 'lights: what is broken cannot become red.' };
    await expect(become('red')).rejects.toMatchObject(refused);
    await expect(become('green')).rejects.toMatchObject({ code: 'HR000' });
  });

  it('follows a table that has changed once it is run again', async () => {
    await become('broken');
    await client.query(guardMoves('lights', { ...lights, broken: ['red'] }));
    await become('red');
    await client.query(guardMoves('lights', lights));
    await become('broken');
    await expect(become('red')).rejects.toMatchObject({ code: 'HR000' });
  });
});
