import { Module } from '@nestjs/common';
import { InsightController } from './api/insight.controller';
import { BoardService } from './board/board.service';
import { OnEpisodes } from './events/on-episodes';
import { OnWork } from './events/on-work';
import { MetricsService } from './metrics.service';
import { WorkFigures } from './work-figures.service';

/** Needs a `BoardSource`, which the application provides for all modules. */
@Module({
  controllers: [InsightController],
  providers: [MetricsService, WorkFigures, BoardService, OnEpisodes, OnWork],
  exports: [MetricsService],
})
export class AnalyticsModule {}
