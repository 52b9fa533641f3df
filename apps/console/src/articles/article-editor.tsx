import { Button, Card, TextArea, TextField } from '@handraise/ui';
import { useBlocker } from '@tanstack/react-router';
import { Suspense, useDeferredValue, useState, type FormEvent } from 'react';
import { faultsOf, isSame, type Draft } from './draft';
import { Preview } from './lazy-preview';
import { QuestionTest } from './question-test';

interface ArticleEditorProps {
  initial: Draft;
  action: string;
  busy: boolean;
  /** It may be published without an edit: a withdrawn article comes back as it was. */
  asItIs?: boolean;
  onSave: (draft: Draft) => void;
}

/** Writing on one side, what the customer will see on the other. */
export function ArticleEditor({ initial, action, busy, asItIs = false, onSave }: ArticleEditorProps) {
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const changed = !isSame(draft, initial);
  const faults = faultsOf(draft);
  useBlocker({
    shouldBlockFn: () => changed && !busy && !window.confirm('Leave without publishing? What you wrote is lost.'),
    enableBeforeUnload: changed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0) onSave(draft);
  };
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card dense>
        <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
          <Fields draft={draft} faults={tried ? faults : {}} onChange={setDraft} />
          <div className="flex items-center gap-3">
            <Button type="submit" size="sm" look="primary" busy={busy} disabled={!changed && !asItIs}>
              {action}
            </Button>
            {changed && <span className="text-sm text-muted">Not published yet</span>}
          </div>
        </form>
      </Card>
      <div className="flex flex-col gap-4">
        <PreviewCard draft={draft} />
        <QuestionTest locale={draft.locale} />
      </div>
    </div>
  );
}

/** Deferred, so that a long article does not slow down the typing. */
function PreviewCard({ draft }: { draft: Draft }) {
  const body = useDeferredValue(draft.body);
  return (
    <Card dense title="As customers see it" lang={draft.locale} dir="auto">
      {body.trim() === '' ? (
        <p className="text-sm text-muted">The preview appears while you write.</p>
      ) : (
        <Suspense fallback={<p className="text-sm text-muted">Loading the preview …</p>}>
          <Preview markdown={body} />
        </Suspense>
      )}
    </Card>
  );
}

interface FieldsProps {
  draft: Draft;
  faults: ReturnType<typeof faultsOf>;
  onChange: (draft: Draft) => void;
}

function Fields({ draft, faults, onChange }: FieldsProps) {
  const field = (name: keyof Draft) => ({
    dense: true,
    value: draft[name],
    error: faults[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...draft, [name]: event.target.value }),
  });
  return (
    <>
      <TextField label="Title" maxLength={200} dir="auto" {...field('title')} />
      <TextField label="Language" hint="A language tag, such as en, de or ar." maxLength={12} {...field('locale')} />
      <TextArea
        label="Text"
        hint="Markdown: headings, lists, bold, italic, links, code and quotes."
        rows={16}
        dir="auto"
        className="font-mono"
        {...field('body')}
      />
      <TextArea
        label="Sample questions"
        hint="One on each line, in customers’ words. They help the AI to find this article."
        rows={6}
        dir="auto"
        {...field('questions')}
      />
    </>
  );
}
