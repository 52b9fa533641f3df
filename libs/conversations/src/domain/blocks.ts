import type { Block, Inline } from '@handraise/contracts';
import type { List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Parses Markdown into the whitelisted tree that clients draw: no HTML, no images, only http(s) links. */
export const toBlocks = (markdown: string): Block[] => fromMarkdown(markdown).children.flatMap(blockOf);

/** HTML is shown as the text it is; what is not listed (images, tables, rules) is left out. */
function blockOf(node: RootContent): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlines(node.children) }];
    case 'heading':
      return [{ type: 'heading', children: inlines(node.children) }];
    case 'list':
      return [{ type: 'list', ordered: node.ordered === true, items: itemsOf(node) }];
    case 'blockquote':
      return [
        {
          type: 'quote',
          children: node.children.flatMap((child) =>
            'children' in child ? inlines(child.children as PhrasingContent[]) : [],
          ),
        },
      ];
    case 'code':
      return [{ type: 'code', text: node.value }];
    case 'html':
      return [{ type: 'paragraph', children: [{ text: node.value }] }];
    default:
      return [];
  }
}

const itemsOf = (list: List): Inline[][] =>
  list.children.map((item) =>
    item.children.flatMap((child) => (child.type === 'paragraph' ? inlines(child.children) : [])),
  );

type Marks = Omit<Inline, 'text'>;

function inlines(nodes: readonly PhrasingContent[], marks: Marks = {}): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
      case 'html':
        return [{ text: node.value, ...marks }];
      case 'inlineCode':
        return [{ text: node.value, ...marks, code: true }];
      case 'strong':
        return inlines(node.children, { ...marks, bold: true });
      case 'emphasis':
        return inlines(node.children, { ...marks, italic: true });
      case 'link':
        return inlines(node.children, isSafe(node.url) ? { ...marks, href: node.url } : marks);
      case 'break':
        return [{ text: '\n', ...marks }];
      default:
        return [];
    }
  });
}

/** Only web addresses and paths of the same site; no `javascript:`, no `//host`. */
const isSafe = (href: string): boolean => /^(https?:\/\/|\/(?!\/))/i.test(href);
