import type { Block, Inline } from '@handraise/contracts';

const Run = ({ text, href, bold, italic, code }: Inline) => {
  let node = <>{text}</>;
  if (code) node = <code>{node}</code>;
  if (italic) node = <em>{node}</em>;
  if (bold) node = <strong>{node}</strong>;
  if (!href || !/^(https?:|\/)/.test(href)) return node;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {node}
    </a>
  );
};
const Runs = ({ of }: { of: readonly Inline[] }) => (
  <>
    {of.map((run, index) => (
      <Run key={index} {...run} />
    ))}
  </>
);

const BlockOf = ({ block }: { block: Block }) => {
  if (block.type === 'code') return <pre>{block.text}</pre>;
  if (block.type === 'list') {
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List>
        {block.items.map((item, index) => (
          <li key={index}>
            <Runs of={item} />
          </li>
        ))}
      </List>
    );
  }
  if (block.type === 'quote')
    return (
      <blockquote>
        <Runs of={block.children} />
      </blockquote>
    );
  return (
    <p class={block.type}>
      <Runs of={block.children} />
    </p>
  );
};

/** The server's tree of a text, or the plain text where there is none. Never HTML. */
export const Text = ({ text, content }: { text: string; content?: readonly Block[] | undefined }) =>
  content && content.length > 0 ? (
    <>
      {content.map((block, index) => (
        <BlockOf key={index} block={block} />
      ))}
    </>
  ) : (
    <p>{text}</p>
  );
