import type { CommandResult } from '@handraise/client';

type Left = Pick<CommandResult<'listHandoffs'>['data'][number], 'left'>;

/** What a customer left when nobody could come. Who was asked and did not choose within a day has left nothing. */
export function leftInWords({ left }: Left): string {
  if (left === 'callback') return 'Call back';
  return left === 'message' ? 'Message' : 'No choice made';
}
