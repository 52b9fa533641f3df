import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { isRetriable, translateRefusal } from './database-errors';
import type { Statement } from './statement';
import type { Commit, Tx } from './tx';

const MAX_ATTEMPTS = 5;

class OpenTransaction implements Tx {
  private actions: (() => void)[] = [];

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

  /** Does `work` or nothing of it, and what was done before stays. Savepoints of one name nest. */
  async part<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const before = [...this.actions];
    await this.client.query('SAVEPOINT part');
    try {
      const result = await work(this);
      await this.client.query('RELEASE SAVEPOINT part');
      return result;
    } catch (error) {
      this.actions = before;
      await this.client.query('ROLLBACK TO SAVEPOINT part').catch(() => undefined);
      throw error;
    }
  }

  committed(logger: Logger): void {
    runAll(this.actions, logger);
  }
}

function runAll(actions: readonly (() => void)[], logger: Logger): void {
  for (const action of actions) {
    try {
      action();
    } catch (error) {
      logger.error(error, 'an action after a commit failed');
    }
  }
}

/** Opens transactions. Use cases call `run` and pass `tx` on; nothing is hidden in a request's context but what `together` says. */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);
  private readonly surrounding = new AsyncLocalStorage<{ open: OpenTransaction | undefined }>();

  constructor(private readonly dataSource: DataSource) {}

  /** Commits what `work` did, or nothing. Deadlocks and serialization failures run it again, at most five times in all. */
  async run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const surrounding = this.surrounding.getStore()?.open;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (surrounding ? surrounding.part(work) : this.attempt(work));
      } catch (error) {
        if (!isRetriable(error) || attempt === MAX_ATTEMPTS) throw translateRefusal(error);
      }
    }
  }

  /** Whether what is done now becomes part of a transaction that `together` opened. */
  isWithin(): boolean {
    return this.surrounding.getStore()?.open !== undefined;
  }

  /** One statement outside any transaction. */
  async query<Row extends object>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const surrounding = this.surrounding.getStore()?.open;
    try {
      if (surrounding) return await surrounding.query<Row>(statement, values);
      const result = await this.pool().query<Row>({ ...statement, values: [...values] });
      return result.rows;
    } catch (error) {
      throw translateRefusal(error);
    }
  }

  /**
   * A whole transaction in one round trip: the statement commits by itself, and `then` says what follows its commit.
   * Deadlocks run it again.
   */
  async runStatement<Row extends object, Result>(
    statement: Statement,
    values: readonly unknown[],
    then: (rows: Row[], commit: Commit) => Result,
  ): Promise<Result> {
    if (this.surrounding.getStore()?.open)
      return this.run(async (tx) => then(await tx.query<Row>(statement, values), tx));
    for (let attempt = 1; ; attempt += 1) {
      try {
        const actions: (() => void)[] = [];
        const { rows } = await this.pool().query<Row>({ ...statement, values: [...values] });
        const result = then(rows, { afterCommit: (action) => void actions.push(action) });
        runAll(actions, this.logger);
        return result;
      } catch (error) {
        if (!isRetriable(error) || attempt === MAX_ATTEMPTS) throw translateRefusal(error);
      }
    }
  }

  /**
   * Makes one transaction of `work` and of every `run` and `query` that it calls: all of them commit together, or none.
   * For what wraps a whole command (ADR 0021); a use case has `run`. Its parts must follow each other, and it calls no
   * network. It is not run again after a deadlock, but its parts are.
   */
  async together<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    try {
      return await this.attempt(async (tx) => {
        const context = { open: tx };
        try {
          return await this.surrounding.run(context, () => work(tx));
        } finally {
          // what was started in there and is still going on has transactions of its own from here on
          Object.assign(context, { open: undefined });
        }
      });
    } catch (error) {
      throw translateRefusal(error);
    }
  }

  private async attempt<Result>(work: (tx: OpenTransaction) => Promise<Result>): Promise<Result> {
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
