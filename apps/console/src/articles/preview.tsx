import { Blocks } from '@handraise/ui';
import { useMemo } from 'react';
import { blocksOf } from './markdown-blocks';

/** An article drawn as the widget draws it. */
export const Preview = ({ markdown }: { markdown: string }) => {
  const blocks = useMemo(() => blocksOf(markdown), [markdown]);
  return <Blocks blocks={blocks} />;
};
