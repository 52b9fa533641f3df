import { Badge, Button, Notice } from '@handraise/ui';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { ChangeList } from './change-list';
import type { Json } from './document';
import { changesBetween } from './document';
import { PolicyDocument } from './policy-document';
import type { PolicyKind, PolicyVersion } from './policy-kind';
import { Remarks } from './remarks';
import { statusTones, statusWords } from './version-list';

interface VersionViewProps<Document extends Json> {
  kind: PolicyKind<Document>;
  shown: PolicyVersion<Document>;
  published: PolicyVersion<Document> | undefined;
  publishing: boolean;
  onPublish: () => void;
  onEdit: () => void;
}

/** One version to be read, with what it would change. */
export function VersionView<Document extends Json>({
  kind,
  shown,
  published,
  publishing,
  onPublish,
  onEdit,
}: VersionViewProps<Document>) {
  const [asking, setAsking] = useState(false);
  const compared = shown.status === 'published' ? undefined : published?.document;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <header className="flex flex-wrap items-center gap-2">
        <h2 className="text-base font-semibold">Version {shown.version}</h2>
        <Badge tone={statusTones[shown.status]}>{statusWords[shown.status]}</Badge>
        <span className="flex-1" />
        <Button size="sm" icon={<Pencil aria-hidden size={16} />} onClick={onEdit}>
          Draft from this version
        </Button>
        {shown.status === 'draft' && (
          <Button size="sm" look="primary" onClick={() => setAsking(true)}>
            Publish …
          </Button>
        )}
      </header>
      {compared !== undefined && (
        <Difference shown={shown} count={changesBetween(compared, shown.document).length} published={published} />
      )}
      {shown.status === 'draft' && <Remarks remarks={kind.remarksOn(shown.document, published?.document)} />}
      <PolicyDocument
        groups={kind.groups}
        document={shown.document}
        published={compared}
        currency={kind.currencyOf(shown.document)}
        currencyBefore={kind.currencyOf(compared ?? shown.document)}
      />
      {asking && (
        <PublishDialog
          kind={kind}
          shown={shown}
          published={published}
          publishing={publishing}
          onPublish={onPublish}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

type PublishDialogProps<Document extends Json> = Omit<VersionViewProps<Document>, 'onEdit'> & { onClose: () => void };

/** Once more what changes, before everybody feels it. */
const PublishDialog = <Document extends Json>({
  kind,
  shown,
  published,
  publishing,
  onPublish,
  onClose,
}: PublishDialogProps<Document>) => (
  <ConfirmDialog
    open
    title={`Publish version ${shown.version}?`}
    description={kind.effect}
    action="Publish"
    busy={publishing}
    onConfirm={() => {
      onPublish();
      onClose();
    }}
    onClose={onClose}
  >
    <div className="flex flex-col gap-3">
      <Remarks remarks={kind.remarksOn(shown.document, published?.document)} />
      <ChangeList
        groups={kind.groups}
        before={published?.document}
        after={shown.document}
        currencyOf={kind.currencyOf}
      />
    </div>
  </ConfirmDialog>
);

interface DifferenceProps {
  shown: PolicyVersion<unknown>;
  count: number;
  published: PolicyVersion<unknown> | undefined;
}

/** What the version is, and how far from the one in force; going back is a new version, so that nothing is rewritten. */
const Difference = ({ shown, count, published }: DifferenceProps) => (
  <Notice tone={shown.status === 'draft' ? 'warn' : 'neutral'}>
    {shown.status === 'draft' ? 'A draft.' : 'An earlier version. To go back to it, draft from it and publish that.'}{' '}
    {count === 0 ? 'It says the same as' : `${count} ${count === 1 ? 'place differs' : 'places differ'} from`} version{' '}
    {published?.version}, which is in force.
  </Notice>
);
