import { fromMarkdown } from 'mdast-util-from-markdown';
import type { List, Nodes, RootContent } from 'mdast';

/** One sentence, or one step of a list, as written and as plain text. */
export interface Sentence {
  readonly markdown: string;
  readonly text: string;
}

/** What can be cited: a paragraph or a list under its heading. */
export interface Passage {
  readonly heading: string;
  readonly kind: 'text' | 'steps' | 'points';
  readonly sentences: readonly Sentence[];
}

/** Cuts the Markdown of an article into passages and their sentences. */
export function toPassages(body: string, locale: string): Passage[] {
  const passages: Passage[] = [];
  let heading = '';
  for (const node of fromMarkdown(body).children) {
    if (node.type === 'heading') heading = textOf(node);
    else passages.push(...passagesOf(node, { body, heading, locale }));
  }
  return passages.filter((passage) => passage.sentences.length > 0);
}

/** The plain text of Markdown: what a quote is compared with. */
export function plainText(markdown: string): string {
  return collapse(
    fromMarkdown(markdown)
      .children.map((node) => textOf(node))
      .join(' '),
  );
}

/** Where a node stands: under which heading of which body. */
interface Place {
  readonly body: string;
  readonly heading: string;
  readonly locale: string;
}

function passagesOf(node: RootContent, place: Place): Passage[] {
  switch (node.type) {
    case 'list':
      return [listPassage(node, place)];
    case 'blockquote':
      return node.children.flatMap((child) => passagesOf(child, place));
    case 'paragraph':
    case 'code':
      return [
        { heading: place.heading, kind: 'text', sentences: toSentences(sourceOf(node, place.body), place.locale) },
      ];
    default:
      return []; // raw HTML, rules and definitions say nothing that may be quoted
  }
}

function listPassage(list: List, place: Place): Passage {
  const sentences = list.children.map((item) => {
    const markdown = collapse(item.children.map((child) => sourceOf(child, place.body)).join(' '));
    return { markdown, text: plain(markdown) };
  });
  return { heading: place.heading, kind: list.ordered === true ? 'steps' : 'points', sentences };
}

/** As the author wrote it, so that what is said to the customer is quoted and not rendered. */
function sourceOf(node: RootContent, body: string): string {
  const { start, end } = node.position ?? {};
  return collapse(body.slice(start?.offset ?? 0, end?.offset ?? 0));
}

function toSentences(markdown: string, locale: string): Sentence[] {
  return Array.from(segmenterOf(locale).segment(markdown), ({ segment }) => segment.trim())
    .filter((segment) => segment !== '')
    .map((segment) => ({ markdown: segment, text: plain(segment) }));
}

/** Parsing is a hundred times dearer than this look, and most sentences hold no markup. */
function plain(markdown: string): string {
  return /[*_`[\]<>\\&!#~]/.test(markdown) ? plainText(markdown) : markdown;
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child: Nodes) => textOf(child)).join('') : '';
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Making one is dear, and one for each language is enough. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, made);
  return made;
}
