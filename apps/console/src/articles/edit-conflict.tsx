import { RequestError } from '@handraise/client';
import type { Id } from '@handraise/kernel';
import { Notice, Time } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { server } from '../api/server';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { Loaded } from '../parts/listing';
import { draftOf, type Draft } from './draft';

interface EditConflictProps {
  articleId: Id<'Article'>;
  /** What was written here and could not be published. */
  own: Draft;
  busy: boolean;
  /** Publishes what was written here over the version that is the newest now. */
  onPublish: (newest: number) => void;
  onClose: () => void;
}

export const isConflict = (error: Error): boolean => error instanceof RequestError && error.code === 'CONFLICT';

/** Somebody was faster: both texts stand beside each other, and nothing is overwritten unseen. */
export function EditConflict({ articleId, own, busy, onPublish, onClose }: EditConflictProps) {
  // Apart from the page's own query: a new version there would end the editor with what was written in it.
  const query = useQuery({
    queryKey: ['getArticle', 'conflict', articleId],
    queryFn: ({ signal }) => server.call('getArticle', { articleId }, { signal }),
    staleTime: 0,
  });
  const newest = query.data?.version;
  return (
    <ConfirmDialog
      open
      title="Somebody else published this article meanwhile"
      description="Nothing was overwritten. Compare the two, and go back to take over what you want to keep of the other."
      action={newest === undefined ? 'Publish mine' : `Publish mine as version ${newest + 1}`}
      look="danger"
      busy={busy}
      ready={newest !== undefined}
      onConfirm={() => newest !== undefined && onPublish(newest)}
      onClose={onClose}
    >
      <Loaded query={query}>
        {(theirs) => (
          <div className="flex flex-col gap-4">
            <Text title={`Version ${theirs.version}, published now`} draft={draftOf(theirs)} />
            <p className="-mt-3 text-xs text-muted">
              Changed <Time at={theirs.updatedAt} />
            </p>
            <Text title="Yours, not published" draft={own} />
            <Notice tone="warn">Publishing yours replaces theirs. Theirs stays readable as an earlier version.</Notice>
          </div>
        )}
      </Loaded>
    </ConfirmDialog>
  );
}

const Text = ({ title, draft }: { title: string; draft: Draft }) => (
  <section>
    <h3 className="mb-1 text-xs font-semibold text-muted">{title}</h3>
    <p className="text-sm font-semibold" dir="auto">
      {draft.title}
    </p>
    <pre className="max-h-56 overflow-y-auto rounded-md bg-surface p-3 text-xs whitespace-pre-wrap" dir="auto">
      {draft.body}
    </pre>
  </section>
);
