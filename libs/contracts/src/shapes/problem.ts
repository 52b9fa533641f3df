import { errorStatus, type ErrorCode } from '@handraise/kernel';
import { z } from 'zod';

const codes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];

export const errorCode = z.enum(codes);

/** RFC 9457 problem document, with our code and a correlation id that the logs bear too. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: errorCode,
  correlationId: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

/** What every socket command is answered with. */
export type Ack<Data> =
  { ok: true; data: Data } | { ok: false; error: { code: ErrorCode; message: string; retryAfterMs?: number } };
