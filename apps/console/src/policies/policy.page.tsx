import { EmptyState } from '@handraise/ui';
import { Loaded } from '../parts/listing';
import { Page } from '../parts/page';
import type { Json } from './document';
import { DraftEditor } from './draft-editor';
import type { PolicyPageProps, PolicyVersion } from './policy-kind';
import { VersionList } from './version-list';
import { VersionView } from './version-view';

/** A rule of the house as a versioned document: read it, draft a change, compare, publish. */
export function PolicyPage<Document extends Json>(props: PolicyPageProps<Document>) {
  return (
    <Page title={props.kind.title} lead={props.kind.lead}>
      <Loaded query={props.query}>
        {({ data }) =>
          data.length === 0 ? <EmptyState title="No version yet" /> : <Versions versions={data} {...props} />
        }
      </Loaded>
    </Page>
  );
}

type VersionsProps<Document extends Json> = PolicyPageProps<Document> & { versions: PolicyVersion<Document>[] };

function Versions<Document extends Json>({
  versions,
  kind,
  search,
  onSearch,
  draft,
  publish,
}: VersionsProps<Document>) {
  const published = versions.find(({ status }) => status === 'published');
  const shown = versions.find(({ version }) => version === search.version) ?? published ?? versions[0];
  if (shown === undefined) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <VersionList versions={versions} chosen={shown.version} onChoose={(version) => onSearch({ version })} />
      {search.edit ? (
        <DraftEditor
          key={shown.version}
          kind={kind}
          base={shown}
          published={published}
          busy={draft.isPending}
          onSave={draft.mutate}
          onCancel={() => onSearch({ version: shown.version })}
        />
      ) : (
        <VersionView
          kind={kind}
          shown={shown}
          published={published}
          publish={publish}
          onEdit={() => onSearch({ version: shown.version, edit: true })}
        />
      )}
    </div>
  );
}
