import { DomainError } from '@handraise/kernel';
import { z } from 'zod';

const position = z.array(z.union([z.string(), z.number()]));

/** A place in a sorted list, opaque to clients. */
export function toCursor(values: z.infer<typeof position>): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

export function fromCursor(cursor: string): z.infer<typeof position> {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new DomainError('VALIDATION_FAILED', 'This is not the cursor of a page.', { path: ['after'] });
  }
}
