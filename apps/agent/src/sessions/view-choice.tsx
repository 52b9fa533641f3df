import { classNames } from '@handraise/ui';

/** The two halves of a session's page. */
export type View = 'chat' | 'brief';
const views: readonly { view: View; label: string }[] = [
  { view: 'chat', label: 'Chat' },
  { view: 'brief', label: 'Brief' },
];

/** On phones the conversation and the brief take turns; on wide screens they stand beside each other. */
export const ViewChoice = ({ view, onChange }: { view: View; onChange: (view: View) => void }) => (
  <div role="group" aria-label="What is shown" className="grid grid-cols-2 border-b border-border md:hidden">
    {views.map((choice) => (
      <button
        key={choice.view}
        type="button"
        aria-pressed={view === choice.view}
        onClick={() => onChange(choice.view)}
        className={classNames(
          'min-h-11 border-b-2 text-sm font-semibold focus-visible:-outline-offset-2',
          view === choice.view ? 'border-brand text-brand' : 'border-transparent text-muted',
        )}
      >
        {choice.label}
      </button>
    ))}
  </div>
);
