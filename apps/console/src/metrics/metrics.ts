import type { CommandResult } from '@handraise/client';

/** The figures of a period. */
export type Metrics = CommandResult<'getMetrics'>;
