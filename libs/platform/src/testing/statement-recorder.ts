import { Client } from 'pg';

/** The statements of one transaction, by name where they have one; one outside of any is a transaction of its own. */
export type RecordedTransaction = readonly string[];

interface Recorder {
  /** Every transaction that committed since the start and holds the statement. */
  having(statement: string): RecordedTransaction[];
  stop(): void;
}

const BEGIN = /^(BEGIN|START TRANSACTION)/i;
const END = /^(COMMIT|ROLLBACK)/i;

/** Listens to what this process says to the database, so that a test can hold an operation to its number of statements. */
export function recordStatements(): Recorder {
  const committed: RecordedTransaction[] = [];
  const open = new WeakMap<Client, string[]>();
  const original = Client.prototype.query;
  const note = (client: Client, statement: string): void => {
    if (BEGIN.test(statement)) open.set(client, []);
    else if (END.test(statement)) {
      if (/^COMMIT/i.test(statement)) committed.push(open.get(client) ?? []);
      open.delete(client);
    } else if (open.has(client)) open.get(client)?.push(statement);
    else committed.push([statement]);
  };
  Client.prototype.query = function recorded(this: Client, ...parameters: unknown[]): unknown {
    const statement = nameOf(parameters[0]);
    if (statement !== undefined) note(this, statement);
    return Reflect.apply(original, this, parameters);
  } as typeof original;
  return {
    having: (statement) => committed.filter((transaction) => transaction.includes(statement)),
    stop: () => {
      Client.prototype.query = original;
    },
  };
}

function nameOf(query: unknown): string | undefined {
  if (typeof query === 'string') return query.trim();
  if (typeof query !== 'object' || query === null) return undefined;
  if ('name' in query && typeof query.name === 'string') return query.name;
  return 'text' in query && typeof query.text === 'string' ? query.text.trim() : undefined;
}
