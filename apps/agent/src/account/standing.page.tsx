import type { AgentProfile } from '@handraise/contracts';
import { Button, buttonClasses, Card, sayError, TimeAgo } from '@handraise/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Check, Circle, Clock, Download, Wallet } from 'lucide-react';
import type { ReactNode } from 'react';
import { ownAgent } from '../api/queries';
import { logOut, server } from '../api/server';
import { saveFile } from '../earnings/save-file';
import { EntryFrame } from './entry-frame';
import {
  hasMoneyPages,
  sayDecision,
  standingOf,
  stepsOf,
  type Standing,
  type Step as ProgressStep,
} from './standing-words';

/** Who may not work has no desk and no socket, so decisions are looked for. */
const lookAgainMs = 5000;

/** How an applicant stands, or why somebody may not work now and what they can do. It keeps itself current. */
export function StandingPage({ agent }: { agent: AgentProfile }) {
  useQuery({ ...ownAgent, refetchInterval: lookAgainMs, refetchOnWindowFocus: 'always' });
  const standing = standingOf(agent.status);
  return (
    <EntryFrame>
      {standing ? <Ending standing={standing} agent={agent} /> : <Progress agent={agent} />}
      {hasMoneyPages(agent.status) && (
        <Link to="/earnings" className={buttonClasses({ look: 'primary' })}>
          <Wallet aria-hidden size={18} />
          My earnings and statements
        </Link>
      )}
      {standing && <OwnData />}
      <Button onClick={() => void logOut()}>Log out</Button>
    </EntryFrame>
  );
}

function Ending({ standing: { title, text, next, objection }, agent }: { standing: Standing; agent: AgentProfile }) {
  const decided = sayDecision(agent.decision, new Date());
  return (
    <Card>
      <h1 className="text-lg font-semibold">{title}</h1>
      <p className="mt-2 text-sm text-muted">{text}</p>
      {agent.decisionReasons.length > 0 && (
        <ul className="mt-3 flex flex-col gap-2" aria-label="Reasons">
          {agent.decisionReasons.map((reason) => (
            <li key={reason} dir="auto" className="rounded-md bg-warn-soft px-4 py-3 text-sm break-words text-warn">
              {reason}
            </li>
          ))}
        </ul>
      )}
      {decided && <p className="mt-3 text-sm">{decided}</p>}
      <h2 className="mt-5 text-sm font-semibold">What you can do</h2>
      <ul className="mt-2 flex flex-col gap-2 text-sm">
        {objection && agent.contact && (
          <Step>
            You may object: write to <Contact address={agent.contact} subject={objection} />, and name your reasons.
          </Step>
        )}
        {next.map((step) => (
          <Step key={step}>{step}</Step>
        ))}
      </ul>
    </Card>
  );
}

const Step = ({ children }: { children: ReactNode }) => (
  <li className="flex gap-2">
    <ArrowRight aria-hidden size={16} className="mt-0.5 shrink-0 text-muted rtl:rotate-180" />
    <span className="min-w-0">{children}</span>
  </li>
);

/** The address stands there as text too: not every device has a mail program behind such a link. */
const Contact = ({ address, subject }: { address: string; subject: string }) => (
  <a
    href={`mailto:${address}?subject=${encodeURIComponent(subject)}`}
    className="font-semibold break-all text-brand underline"
  >
    {address}
  </a>
);

/** Also for those who may not work any more: their data is theirs (GDPR art. 15 and 20). */
function OwnData() {
  const take = useMutation({
    mutationFn: () => server.call('exportOwnAgentData', {}),
    onSuccess: (data) => saveFile(JSON.stringify(data, null, 2), 'handraise-own-data.json', 'application/json'),
    onError: sayError,
  });
  return (
    <Button icon={<Download aria-hidden size={18} />} busy={take.isPending} onClick={() => take.mutate()}>
      Take my data with me
    </Button>
  );
}

const Progress = ({ agent }: { agent: AgentProfile }) => (
  <Card>
    <h1 className="text-lg font-semibold">Thank you, {agent.name}</h1>
    <p className="mt-1 text-sm text-muted">
      You applied <TimeAgo at={agent.createdAt} />. This page shows how it is going; you may close it and come back.
    </p>
    <ol className="mt-5 flex flex-col gap-4">
      {stepsOf(agent.status).map(({ label, hint, state }) => (
        <li key={label} className="flex gap-3" aria-current={state === 'next' ? 'step' : undefined}>
          <StepIcon state={state} />
          <div>
            <p className="font-semibold">{label}</p>
            <p className="text-sm text-muted">{hint}</p>
          </div>
        </li>
      ))}
    </ol>
  </Card>
);

function StepIcon({ state }: { state: ProgressStep['state'] }) {
  if (state === 'done') return <Check aria-label="Done" className="shrink-0 text-human" />;
  if (state === 'next') return <Clock aria-label="Under way" className="shrink-0 text-warn" />;
  return <Circle aria-label="Later" className="shrink-0 text-border-strong" />;
}
