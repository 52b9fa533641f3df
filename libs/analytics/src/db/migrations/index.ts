import { CreateAnalytics1700001500001 } from './1700001500001-create-analytics';

export const analyticsMigrations = [CreateAnalytics1700001500001];
