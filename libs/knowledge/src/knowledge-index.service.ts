import { setImmediate } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Readiness } from '@handraise/platform';
import { ArticlesRepository } from './db/articles.repository';
import { IndexBuilder, type Indexes } from './domain/build-index';

/** Every node looks this often whether articles changed; building takes seconds more for many hundreds of them. */
const LOOK_EVERY_MS = 2000;
/** No other work waits longer than this for a build. */
const SLICE_MS = 8;

/** Keeps this node's search indexes equal to the published articles. */
@Injectable()
export class KnowledgeIndex implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(KnowledgeIndex.name);
  private readonly builder = new IndexBuilder();
  private indexes: Indexes = new Map();
  private fingerprint: string | undefined;
  private first: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private refreshing: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly articles: ArticlesRepository,
    private readonly readiness: Readiness,
  ) {
    readiness.expect('knowledge');
  }

  onApplicationBootstrap(): void {
    this.first = this.refresh().then(() => this.readiness.done('knowledge'));
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.refreshing;
  }

  /** The indexes of all languages; right after the start this waits for the first build. */
  async current(): Promise<Indexes> {
    await this.first;
    return this.indexes;
  }

  /** Looks now. One build at a time: whoever asks meanwhile gets the one after it. */
  refresh(): Promise<void> {
    const before = this.refreshing ?? Promise.resolve();
    const run: Promise<void> = before
      .then(() => this.rebuildIfChanged())
      .catch((error: unknown) => this.logger.warn(error, 'the search index was not refreshed; it is tried again'))
      .finally(() => {
        if (this.refreshing === run) this.refreshing = undefined;
      });
    this.refreshing = run;
    return run;
  }

  /** A timer and not an event, because every node must look: events are handled by one of them. */
  private schedule(): void {
    this.timer = setTimeout(() => {
      void (this.refreshing ?? this.refresh()).then(() => {
        if (!this.stopped) this.schedule();
      });
    }, LOOK_EVERY_MS);
  }

  /** The old indexes answer until the new ones are complete. */
  private async rebuildIfChanged(): Promise<void> {
    if (this.stopped) return;
    const fingerprint = await this.articles.fingerprint();
    if (fingerprint === this.fingerprint) return;
    const published = await this.articles.findPublished();
    this.indexes = await inSlices(
      this.builder.build(published.map(({ id, ...article }) => ({ articleId: id, ...article }))),
    );
    this.fingerprint = fingerprint;
  }
}

/** Gives the event loop back between steps whenever a slice is used up. */
async function inSlices<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  let sliceEndsAt = performance.now() + SLICE_MS;
  let step = steps.next();
  while (step.done !== true) {
    if (performance.now() >= sliceEndsAt) {
      await setImmediate();
      sliceEndsAt = performance.now() + SLICE_MS;
    }
    step = steps.next();
  }
  return step.value;
}
