import { Injectable, Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { isRetriable, translateRefusal } from './database-errors';
import type { Statement } from './statement';
import type { Tx } from './tx';

const MAX_ATTEMPTS = 5;

class OpenTransaction implements Tx {
  private readonly actions: (() => void)[] = [];

  constructor(
    readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  async query<Row extends object>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.client.query<Row>({ ...statement, values: [...values] });
    return result.rows;
  }

  afterCommit(action: () => void): void {
    this.actions.push(action);
  }

  committed(logger: Logger): void {
    for (const action of this.actions) {
      try {
        action();
      } catch (error) {
        logger.error(error, 'an action after a commit failed');
      }
    }
  }
}

/** Opens transactions. Use cases call `run` and pass `tx` on; nothing is hidden in a request's context. */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);

  constructor(private readonly dataSource: DataSource) {}

  /** Commits what `work` did, or nothing. Deadlocks and serialization failures run it again. */
  async run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (!isRetriable(error) || attempt === MAX_ATTEMPTS) throw translateRefusal(error);
      }
    }
  }

  /** One statement outside any transaction. */
  async query<Row extends object>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      const result = await this.pool().query<Row>({ ...statement, values: [...values] });
      return result.rows;
    } catch (error) {
      throw translateRefusal(error);
    }
  }

  private async attempt<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    const client: PoolClient = await runner.connect();
    const tx = new OpenTransaction(runner.manager, client);
    let result: Result;
    try {
      await runner.startTransaction();
      result = await work(tx);
      await runner.commitTransaction();
    } catch (error) {
      // a connection that is gone has rolled back by itself; why it broke is what the caller must learn
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
    tx.committed(this.logger);
    return result;
  }

  /** TypeORM's own pool of `pg`: the one connection pool of the process. */
  private pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
