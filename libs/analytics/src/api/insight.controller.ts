import { commands, type Board, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { BoardService } from '../board/board.service';
import { MetricsService } from '../metrics.service';

/** What admins see of the whole. */
@Controller()
export class InsightController {
  constructor(
    private readonly metrics: MetricsService,
    private readonly board: BoardService,
  ) {}

  @Command(commands.getMetrics)
  getMetrics(input: InputOf<typeof commands.getMetrics>): Promise<ResultOf<typeof commands.getMetrics>> {
    return this.metrics.of(input);
  }

  @Command(commands.getBoard)
  getBoard(): Promise<Board> {
    return this.board.read();
  }

  @Command(commands.watchBoard)
  watchBoard(): Promise<Board> {
    return this.board.watch();
  }
}
