import type { Block, Inline } from '@handraise/contracts';
import { classNames } from '../text/class-names';

/** A parsed tree of the server, drawn node by node: no HTML is ever put into the page. */
export const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <div className="flex flex-col gap-2">
    {blocks.map((block, index) => (
      <BlockNode key={index} block={block} />
    ))}
  </div>
);

function BlockNode({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className="whitespace-pre-wrap">
          <Inlines runs={block.children} />
        </p>
      );
    case 'heading':
      return (
        <p className="font-semibold">
          <Inlines runs={block.children} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className="border-s-2 border-border-strong ps-3 text-muted">
          <Inlines runs={block.children} />
        </blockquote>
      );
    case 'code':
      return <pre className="overflow-x-auto rounded-sm bg-surface p-2 text-sm">{block.text}</pre>;
    case 'list':
      return <ListNode items={block.items} ordered={block.ordered} />;
  }
}

function ListNode({ items, ordered }: { items: readonly Inline[][]; ordered: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={classNames('flex flex-col gap-1 ps-5', ordered ? 'list-decimal' : 'list-disc')}>
      {items.map((runs, index) => (
        <li key={index}>
          <Inlines runs={runs} />
        </li>
      ))}
    </List>
  );
}

const Inlines = ({ runs }: { runs: readonly Inline[] }) => (
  <>
    {runs.map((run, index) => (
      <InlineRun key={index} run={run} />
    ))}
  </>
);

function InlineRun({ run }: { run: Inline }) {
  const looks = classNames(
    run.bold && 'font-semibold',
    run.italic && 'italic',
    run.code && 'rounded-sm bg-surface px-1 font-mono text-sm',
  );
  if (!run.href) return looks ? <span className={looks}>{run.text}</span> : <>{run.text}</>;
  return (
    <a href={run.href} target="_blank" rel="noreferrer" className={classNames(looks, 'text-brand underline')}>
      {run.text}
    </a>
  );
}
