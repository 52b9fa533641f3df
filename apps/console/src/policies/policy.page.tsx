import { EmptyState } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useChange } from '../api/queries';
import { Loaded } from '../parts/listing';
import { Page } from '../parts/page';
import type { Json } from './document';
import { DraftEditor } from './draft-editor';
import type { PolicyKind, PolicySearch, PolicyVersion } from './policy-kind';
import { VersionList } from './version-list';
import { VersionView } from './version-view';

interface PolicyPageProps<Document extends Json> {
  kind: PolicyKind<Document>;
}

/** Another admin may publish meanwhile, and a draft is compared with what is in force now. */
const RENEW_MS = 10_000;

/** A rule of the house as a versioned document: read it, draft a change, compare, publish. */
export function PolicyPage<Document extends Json>({ kind }: PolicyPageProps<Document>) {
  const query = useQuery({
    queryKey: [kind.reader],
    queryFn: ({ signal }) => kind.list(signal),
    refetchInterval: RENEW_MS,
  });
  return (
    <Page title={kind.title} lead={kind.lead}>
      <Loaded query={query}>
        {({ data }) =>
          data.length === 0 ? <EmptyState title="No version yet" /> : <Versions versions={data} kind={kind} />
        }
      </Loaded>
    </Page>
  );
}

/** The chosen version and whether it is being edited stand in the address. */
function useChosen() {
  const { version, edit }: PolicySearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const choose = (search: PolicySearch) => void navigate({ to: '.', search });
  return { version, edit, choose };
}

type VersionsProps<Document extends Json> = PolicyPageProps<Document> & { versions: PolicyVersion<Document>[] };

/** Without a choice the version in force is shown, because that is what holds. */
function Versions<Document extends Json>({ versions, kind }: VersionsProps<Document>) {
  const { version: wanted, edit, choose } = useChosen();
  const refresh = [kind.reader];
  const draft = useChange(kind.draft, {
    done: 'Saved as a draft. It changes nothing until it is published.',
    refresh,
    onDone: ({ version }) => choose({ version }),
  });
  const publish = useChange(kind.publish, { done: 'In force from now on', refresh });
  const published = versions.find(({ status }) => status === 'published');
  const shown = versions.find(({ version }) => version === wanted) ?? published ?? versions[0];
  if (shown === undefined) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <VersionList versions={versions} chosen={shown.version} onChoose={(version) => choose({ version })} />
      {edit ? (
        <DraftEditor
          key={shown.version}
          kind={kind}
          base={shown}
          published={published}
          busy={draft.isPending}
          onSave={draft.mutate}
          onCancel={() => choose({ version: shown.version })}
        />
      ) : (
        <VersionView
          kind={kind}
          shown={shown}
          published={published}
          publishing={publish.isPending}
          onPublish={() => publish.mutate(shown.version)}
          onEdit={() => choose({ version: shown.version, edit: true })}
        />
      )}
    </div>
  );
}
