import { SetMetadata } from '@nestjs/common';
import type { Tx } from '../database/tx';

/** The metadata key under which a method says which deadline it handles. */
export const DEADLINE_HANDLER = 'handraise:deadline-handler';

/** Which kind; `inside` handles in the transaction that removes the row, `outside` under a lease. */
export interface DeadlineHandlerMetadata {
  readonly kind: string;
  readonly mode: 'inside' | 'outside';
}

type Method<Handler> = <H extends Handler>(target: object, key: string, descriptor: TypedPropertyDescriptor<H>) => void;

/** What happens when a deadline passes, in the transaction that removes it. */
export const OnDeadline = (kind: string): Method<(tx: Tx, subjectId: string) => Promise<void>> =>
  SetMetadata(DEADLINE_HANDLER, { kind, mode: 'inside' } satisfies DeadlineHandlerMetadata);

/** The same outside any transaction, for network calls. At least once; the deadline is removed when it returns. */
export const ReactToDeadline = (kind: string): Method<(subjectId: string) => Promise<void>> =>
  SetMetadata(DEADLINE_HANDLER, { kind, mode: 'outside' } satisfies DeadlineHandlerMetadata);
