import { Button, Card } from '@handraise/ui';
import { useBlocker } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { ChangeList } from './change-list';
import type { Json } from './document';
import { changesBetween } from './document';
import { PolicyForm } from './policy-form';
import type { PolicyKind, PolicyVersion } from './policy-kind';
import { Remarks } from './remarks';

interface DraftEditorProps<Document extends Json> {
  kind: PolicyKind<Document>;
  base: PolicyVersion<Document>;
  published: PolicyVersion<Document> | undefined;
  busy: boolean;
  onSave: (document: Document) => void;
  onCancel: () => void;
}

/** Edits a copy of a version; saving stores it as a draft, which changes nothing yet. */
export function DraftEditor<Document extends Json>({ kind, base, published, ...actions }: DraftEditorProps<Document>) {
  const [document, setDocument] = useState<Json>(base.document);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const compared = published?.document ?? base.document;
  const edited = useMemo(() => changesBetween(base.document, document).length > 0, [base.document, document]);
  // An earlier version may be wanted back as it was: it differs from the one in force without a single edit.
  const worthSaving = edited || (base.status === 'superseded' && changesBetween(compared, document).length > 0);
  useBlocker({
    shouldBlockFn: () => edited && !actions.busy && !window.confirm('Leave without saving? The draft is lost.'),
    enableBeforeUnload: edited,
  });
  const currency = kind.currencyOf(document);
  const save = () => {
    const judged = kind.schema.safeParse(document);
    setFaults(judged.success ? new Map() : faultsOf(judged.error));
    if (judged.success) actions.onSave(judged.data);
  };
  return (
    <form
      className="flex min-w-0 flex-col gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <header className="flex flex-wrap items-center gap-2">
        <h2 className="flex-1 text-base font-semibold">New draft, from version {base.version}</h2>
        <Button size="sm" onClick={actions.onCancel}>
          Cancel
        </Button>
        <Button size="sm" type="submit" look="primary" busy={actions.busy} disabled={!worthSaving}>
          Save the draft
        </Button>
      </header>
      <PolicyForm groups={kind.groups} document={document} currency={currency} faults={faults} onChange={setDocument} />
      <Card dense title="What it would change">
        <div className="flex flex-col gap-3">
          <Remarks remarks={kind.remarksOn(document, compared)} />
          <ChangeList groups={kind.groups} before={compared} after={document} currencyOf={kind.currencyOf} />
        </div>
      </Card>
    </form>
  );
}

/** The last fault of a place stands: one sentence beside a field is enough. */
const faultsOf = (error: z.ZodError): Map<string, string> =>
  new Map(error.issues.map((issue) => [issue.path.join('.'), sentenceFor(issue)]));

// The document's schema speaks to programs; a person needs to know what would be right.
function sentenceFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return `At least ${issue.minimum}.`;
  if (issue.code === 'too_big') return `At most ${issue.maximum}.`;
  return issue.code === 'invalid_type' ? 'This is not a number that fits here.' : issue.message;
}
