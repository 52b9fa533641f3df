import type { CommandResult } from '@handraise/client';
import type { Session } from '@handraise/contracts';
import { ErrorState, formatCode, Loading, Money, Time } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { earningOf, sessionTopics } from '../api/queries';
import { EarningLines } from './earning-lines';

type Statement = CommandResult<'getStatement'>;
type Line = Statement['lines'][number];

/** What came in and went out; the pay of a session opens to the lines it is made of, everything else is its own reason. */
export function StatementLines({ statement: { lines, currency } }: { statement: Statement }) {
  const { data: topics } = useQuery({ ...sessionTopics(lines.length), enabled: lines.length > 0 });
  if (lines.length === 0)
    return <p className="rounded-md bg-surface p-4 text-sm text-muted">Nothing happened in this period yet.</p>;
  return (
    <ul aria-label="Lines of the statement" className="divide-y divide-border border-y border-border">
      {lines.map((line, index) => (
        <li key={index}>
          {line.sessionId ? (
            <SessionLine
              line={line}
              sessionId={line.sessionId}
              currency={currency}
              topic={topics?.get(line.sessionId)}
            />
          ) : (
            <div className="flex min-h-14 items-center gap-3 py-2 pe-8">
              <LineWords line={line} currency={currency}>
                {line.label}
              </LineWords>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

interface SessionLineProps {
  line: Line;
  sessionId: Session['id'];
  currency: string;
  topic: string | undefined;
}

function SessionLine({ line, sessionId, currency, topic }: SessionLineProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-14 list-none items-center gap-3 py-2">
        <LineWords line={line} currency={currency}>
          {topic === undefined ? line.label : `${line.label}: ${formatCode(topic)}`}
        </LineWords>
        <ChevronDown aria-hidden size={18} className="text-muted transition-transform group-open:rotate-180" />
      </summary>
      {open && <Reasons sessionId={sessionId} />}
    </details>
  );
}

const LineWords = ({ line, currency, children }: { line: Line; currency: string; children: ReactNode }) => (
  <>
    <span className="min-w-0 flex-1 text-sm">
      <span className="block font-semibold break-words">{children}</span>
      <span className="block text-muted">
        <Time at={line.at} />
      </span>
    </span>
    <Money amountMinor={line.amountMinor} currency={currency} sign />
  </>
);

function Reasons({ sessionId }: { sessionId: Session['id'] }) {
  const { data: earning, error, refetch } = useQuery(earningOf(sessionId));
  if (error && !earning) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (earning === undefined) return <Loading />;
  return (
    <div className="mb-3 rounded-md bg-surface p-4">
      {earning ? (
        <EarningLines earning={earning} />
      ) : (
        <p className="text-sm text-muted">Its lines are not kept any more.</p>
      )}
    </div>
  );
}
