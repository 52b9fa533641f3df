import { readFileSync } from 'node:fs';
import path from 'node:path';

export type HeldOutSet = 'asks-for-a-person' | 'asks-for-no-person' | 'risky' | 'not-risky';

/** A message with the heading it stands under: its language, or the risk class it belongs to. */
export interface HeldOutMessage {
  readonly heading: string;
  readonly text: string;
}

/** Messages that were written before the lists were looked at: one a line, under headings `# …`. */
export function readHeldOut(name: HeldOutSet): HeldOutMessage[] {
  let heading = '';
  const messages: HeldOutMessage[] = [];
  for (const line of readFileSync(path.join(__dirname, 'held-out', `${name}.txt`), 'utf8').split('\n')) {
    if (line.startsWith('# ')) heading = line.slice(2);
    else if (line !== '') messages.push({ heading, text: line });
  }
  return messages;
}
