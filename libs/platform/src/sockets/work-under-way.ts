import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Readiness } from '../operations/readiness';

/** How long a stop waits for what sockets began, each time; a container gets ten seconds as a rule before it is killed. */
const PATIENCE_MS = 4000;

/**
 * What sockets began and is not finished. A stop waits for it twice: for commands before the sockets are cut, so that they are
 * acked, and for what their going away sets off before the database's connections are closed.
 */
@Injectable()
export class WorkUnderWay implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly pieces = new Set<Promise<unknown>>();

  constructor(
    private readonly readiness: Readiness,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Remembers a piece until it ends; its outcome is the caller's. */
  track<Result>(piece: Promise<Result>): Promise<Result> {
    this.pieces.add(piece);
    return piece.finally(() => this.pieces.delete(piece));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.readiness.drain();
    await this.idle();
    // the listener closes once its requests have ended; one that never ends must not keep the server
    setTimeout(() => this.closeConnections(), PATIENCE_MS).unref();
  }

  onApplicationShutdown(): Promise<void> {
    return this.idle();
  }

  private closeConnections(): void {
    const server: Server = this.host.httpAdapter.getHttpServer();
    server.closeAllConnections();
  }

  private async idle(): Promise<void> {
    const patience = new AbortController();
    const end = sleep(PATIENCE_MS, true, { signal: patience.signal }).catch(() => true);
    let isOver = false;
    while (this.pieces.size > 0 && !isOver)
      isOver = await Promise.race([Promise.allSettled(this.pieces).then(() => false), end]);
    patience.abort();
  }
}
