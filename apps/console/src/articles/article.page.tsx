import type { CommandResult } from '@handraise/client';
import { Badge, Button, formatLanguage, sayError } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { reading, useCommand } from '../api/queries';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { Loaded } from '../parts/listing';
import { Page } from '../parts/page';
import { ArticleEditor } from './article-editor';
import { contentOf, draftOf, emptyDraft, type Draft } from './draft';
import { EarlierVersions } from './earlier-versions';
import { EditConflict, isConflict } from './edit-conflict';

type Article = CommandResult<'getArticle'>;

/** Gaps too: a new article may answer what was asked in vain. */
const refresh = ['listArticles', 'getArticle', 'listKnowledgeGaps'] as const;
const newRoute = getRouteApi('/shell/articles/new');
const route = getRouteApi('/shell/articles/$articleId');

/** A new article. */
export function NewArticlePage() {
  const search = newRoute.useSearch();
  const navigate = useNavigate();
  const create = useCommand('createArticle', {
    done: 'Published. The AI can cite it within ten seconds.',
    refresh,
    onDone: ({ id }) => void navigate({ to: '/articles/$articleId', params: { articleId: id }, ignoreBlocker: true }),
  });
  return (
    <Page title="New article" lead="Write what is true and can be quoted. The AI says nothing that no article says.">
      <ArticleEditor
        initial={{ ...emptyDraft, title: search.title ?? '', locale: search.locale ?? emptyDraft.locale }}
        action="Publish"
        busy={create.isPending}
        onSave={(draft) => create.mutate(contentOf(draft))}
      />
    </Page>
  );
}

/** One article in its newest version. */
export function ArticlePage() {
  const { articleId } = route.useParams();
  // Not read again behind a writer's back: a version that somebody else made would take the place of what is being written.
  const query = useQuery({
    ...reading('getArticle', { articleId }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return <Loaded query={query}>{(article) => <ExistingArticle key={article.version} article={article} />}</Loaded>;
}

/** Keyed by its version, so that the editor begins anew when another version is the newest. */
function ExistingArticle({ article }: { article: Article }) {
  const [refused, setRefused] = useState<Draft>();
  const update = useCommand('updateArticle', {
    done: 'Published. The new version counts within ten seconds.',
    refresh,
    sayErrors: false,
  });
  const withdrawn = article.status === 'withdrawn';
  // `over` is the version that the writer has seen: the server refuses when it is not the newest any more.
  const publish = (draft: Draft, over: number) =>
    update.mutate(
      { articleId: article.id, ...contentOf(draft), expectedVersion: over },
      { onError: (error) => (isConflict(error) ? setRefused(draft) : sayError(error)) },
    );
  return (
    <Page
      title={article.title}
      lead={`${formatLanguage(article.locale)}, version ${article.version}. Older versions stay for the answers that cite them.`}
      actions={withdrawn ? <Badge tone="warn">Withdrawn: not searched</Badge> : <Withdraw article={article} />}
    >
      <ArticleEditor
        initial={draftOf(article)}
        action={`Publish ${withdrawn ? 'again, as version' : 'version'} ${article.version + 1}`}
        asItIs={withdrawn}
        busy={update.isPending}
        onSave={(draft) => publish(draft, article.version)}
      />
      <EarlierVersions article={article} />
      {refused && (
        <EditConflict
          articleId={article.id}
          own={refused}
          busy={update.isPending}
          onPublish={(newest) => publish(refused, newest)}
          onClose={() => setRefused(undefined)}
        />
      )}
    </Page>
  );
}

/** Not a deletion: the answers that cite it must stay explicable. */
function Withdraw({ article }: { article: Article }) {
  const [asking, setAsking] = useState(false);
  const withdraw = useCommand('deleteArticle', {
    done: 'Withdrawn. The AI stops answering from it within ten seconds.',
    refresh,
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        Withdraw …
      </Button>
      <ConfirmDialog
        open={asking}
        title="Withdraw this article?"
        description="The AI stops answering from it within ten seconds. Its versions stay readable for the answers that cite them."
        action="Withdraw"
        look="danger"
        busy={withdraw.isPending}
        onConfirm={() => withdraw.mutate({ articleId: article.id })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
