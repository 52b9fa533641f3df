import type { Block, Inline } from '@handraise/contracts';

/**
 * What a person wrote, as the same tree: addresses become links, lines that begin like a list become one, `**x**` is
 * bold. Not Markdown: people write "2*3*4", "2. Oktober" and "# 5", and mean it. No other character is ever lost.
 */
export function writtenBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of partsOf(text.split('\n'))) {
    const block = toBlock(part);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** What a line begins like. */
type Mark = 'bullet' | 'number' | 'none';
/** Lines in a row that begin alike. */
interface Part {
  readonly mark: Mark;
  readonly lines: string[];
}

const bullet = /^\s*[-*•]\s+(?=\S)/;
const number = /^\s*(\d{1,2})[.)]\s+(?=\S)/;

/** Neighbouring lines of one kind, together. */
function partsOf(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const mark = markOf(line, last);
    if (last?.mark === mark) last.lines.push(line);
    else parts.push({ mark, lines: [line] });
  }
  return parts;
}

/** A number counts only where a list would have it: the tree holds no other first number than 1. */
function markOf(line: string, last: Part | undefined): Mark {
  if (bullet.test(line)) return 'bullet';
  const found = number.exec(line)?.[1];
  const expected = last?.mark === 'number' ? last.lines.length + 1 : 1;
  return Number(found) === expected ? 'number' : 'none';
}

function toBlock({ mark, lines }: Part): Block | undefined {
  // One line alone is more likely a dash or a date than a list.
  if (mark !== 'none' && lines.length > 1) {
    const items = lines.map((line) => runsOf(line.replace(mark === 'bullet' ? bullet : number, '')));
    return { type: 'list', ordered: mark === 'number', items };
  }
  const text = lines.join('\n').replace(/^\n+|\s+$/g, '');
  return text === '' ? undefined : { type: 'paragraph', children: runsOf(text) };
}

// An address ends before the punctuation of the sentence that it stands in.
const special = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])|(?<![^\s("'])\*\*(\S(?:[^*\n]*\S)?)\*\*(?![\p{L}\p{N}])/gu;

/** Everything between two finds is kept as it is, so the runs put together are the text but for the stars. */
function runsOf(text: string): Inline[] {
  const runs: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(special)) {
    const [whole, href, bold] = match;
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push(href === undefined ? { text: bold ?? whole, bold: true } : { text: href, href });
    end = match.index + whole.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}
