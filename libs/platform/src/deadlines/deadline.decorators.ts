import { SetMetadata } from '@nestjs/common';
import type { Tx } from '../database/tx';

export const DEADLINE_HANDLER = 'handraise:deadline-handler';

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
