export { AnalyticsModule } from './analytics.module';
export { BoardSource } from './board/board-source.port';
export { MetricsService } from './metrics.service';
export { analyticsMigrations } from './db/migrations';
