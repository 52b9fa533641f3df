import { CreateAnalytics1700001500001 } from './1700001500001-create-analytics';
import { MeasureWork1700001500002 } from './1700001500002-measure-work';

export const analyticsMigrations = [CreateAnalytics1700001500001, MeasureWork1700001500002];
