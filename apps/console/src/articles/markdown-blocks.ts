import type { Block, Inline } from '@handraise/contracts';
import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

type Marks = Omit<Inline, 'text'>;

/** Markdown as the widget will show it: only what the contract's blocks can hold. */
export const blocksOf = (markdown: string): Block[] => fromMarkdown(markdown).children.flatMap(blockOf);

function blockOf(node: RootContent | BlockContent | DefinitionContent): Block[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [{ type: node.type, children: inlinesOf(node.children) }];
    case 'blockquote':
      return node.children.flatMap(blockOf).map(asQuote);
    case 'code':
      return [{ type: 'code', text: node.value }];
    case 'list':
      return [{ type: 'list', ordered: node.ordered === true, items: itemsOf(node) }];
    default:
      return []; // HTML, images, rules and definitions are not shown to customers
  }
}

const asQuote = (block: Block): Block => (block.type === 'paragraph' ? { ...block, type: 'quote' } : block);

const itemsOf = (list: List): Inline[][] =>
  list.children.map((item) =>
    item.children.flatMap((child) => (child.type === 'paragraph' ? inlinesOf(child.children) : [])),
  );

const inlinesOf = (nodes: readonly PhrasingContent[], marks: Marks = {}): Inline[] =>
  nodes.flatMap((node) => inlineOf(node, marks));

function inlineOf(node: PhrasingContent, marks: Marks): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ ...marks, text: node.value }];
    case 'inlineCode':
      return [{ ...marks, text: node.value, code: true }];
    case 'strong':
      return inlinesOf(node.children, { ...marks, bold: true });
    case 'emphasis':
      return inlinesOf(node.children, { ...marks, italic: true });
    case 'link':
      return inlinesOf(node.children, isSafe(node.url) ? { ...marks, href: node.url } : marks);
    case 'break':
      return [{ ...marks, text: '\n' }];
    default:
      return [];
  }
}

const isSafe = (url: string): boolean => url.startsWith('https://') || (url.startsWith('/') && !url.startsWith('//'));
