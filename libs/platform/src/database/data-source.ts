import { types } from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';

/** bigint columns hold money and counters below 2^53, which JavaScript carries exactly. */
types.setTypeParser(types.builtins.INT8, Number);

/** A migration, named by its class: the name is what the database remembers. */
export type MigrationClass = new () => MigrationInterface;
/** A table’s row, for TypeORM. */
export type EntityClass = (new () => object) | EntitySchema;

interface DataSourceSettings {
  readonly url: string;
  readonly entities: readonly EntityClass[];
  readonly migrations?: readonly MigrationClass[];
  readonly poolSize?: number;
  /** The role that the connections take on; the books refuse it everything but SELECT and INSERT. */
  readonly role?: string | undefined;
}

/** Settings in one place: no synchronisation, explicit migrations, statements that end. */
export const createDataSource = (settings: DataSourceSettings): DataSource =>
  new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: [...settings.entities],
    migrations: [...(settings.migrations ?? [])],
    synchronize: false,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
    poolSize: settings.poolSize ?? 16,
    extra: {
      application_name: 'handraise',
      statement_timeout: 30_000,
      ...(settings.role === undefined ? {} : { options: `-c role=${settings.role}` }),
    },
  });
