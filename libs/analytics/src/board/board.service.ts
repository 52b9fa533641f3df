import type { Board } from '@handraise/contracts';
import type { Clock } from '@handraise/kernel';
import { CLOCK, Notifier, room } from '@handraise/platform';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { BoardSource } from './board-source.port';

/** About three times a second. */
const LOOK_MS = 350;

/**
 * The market at this moment. While an admin of this node watches, it looks a few times a second and tells what changed:
 * that costs nothing when nobody watches, and the hot paths never pay for it with events of their own.
 */
@Injectable()
export class BoardService implements BeforeApplicationShutdown {
  private readonly logger = new Logger(BoardService.name);
  private timer: NodeJS.Timeout | undefined;
  private told = '';
  private stopped = false;

  constructor(
    private readonly source: BoardSource,
    private readonly notifier: Notifier,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(): Promise<Board> {
    return { at: this.clock.now().toISOString(), ...(await this.source.read()) };
  }

  /** The board now; changes follow as `board:changed`. */
  async watch(): Promise<Board> {
    const board = await this.read();
    if (this.timer === undefined) this.lookLater();
    return board;
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private lookLater(): void {
    const watched = this.notifier.localSockets('admin').size > 0;
    this.timer = watched && !this.stopped ? setTimeout(() => void this.look(), LOOK_MS) : undefined;
  }

  private async look(): Promise<void> {
    try {
      const board = await this.read();
      const { at: _at, ...seen } = board;
      const key = JSON.stringify(seen);
      if (key !== this.told) this.notifier.sendNow(room.admins, 'board:changed', board);
      this.told = key;
    } catch (error) {
      this.logger.warn(error, 'the board could not be read; it is tried again');
    }
    this.lookLater();
  }
}
