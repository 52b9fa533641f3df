import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists show the end of an identifier, so that is what people look customers up by. */
export class IndexEndsOfCustomerIds1700000001002 implements MigrationInterface {
  readonly name = 'IndexEndsOfCustomerIds1700000001002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX customers_by_end ON customers (right(id::text, 8))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX customers_by_end');
  }
}
