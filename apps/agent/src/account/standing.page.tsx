import type { AgentProfile, AgentStatus } from '@handraise/contracts';
import { Button, Card, TimeAgo } from '@handraise/ui';
import { Check, Circle, Clock } from 'lucide-react';
import { logOut } from '../api/server';
import { EntryFrame } from './entry-frame';

const steps: readonly { label: string; hint: string; done: readonly AgentStatus[] }[] = [
  { label: 'Application sent', hint: 'We have it.', done: ['applied', 'screening', 'verified', 'certified'] },
  { label: 'Identity checked', hint: 'A person reads your application.', done: ['verified', 'certified'] },
  { label: 'Skills and languages granted', hint: 'They decide which offers you get.', done: ['certified'] },
];

const endings: Partial<Record<AgentStatus, { title: string; text: string }>> = {
  rejected: {
    title: 'Your application was not accepted',
    text: 'A person decided this and gave the reason. Ask your contact for it; you may object.',
  },
  suspended: {
    title: 'Your account is suspended',
    text: 'A named person decided this, with reasons that you were told. You may object, and money you have earned stays yours.',
  },
  offboarded: { title: 'Your account is closed', text: 'Money you have earned is paid out. Thank you for your work.' },
};

/** How an applicant stands, or why somebody may not work now. */
export function StandingPage({ agent }: { agent: AgentProfile }) {
  const ending = endings[agent.status];
  return (
    <EntryFrame>
      <Card>
        {ending ? (
          <>
            <h1 className="text-lg font-semibold">{ending.title}</h1>
            <p className="mt-2 text-sm text-muted">{ending.text}</p>
          </>
        ) : (
          <Progress agent={agent} />
        )}
      </Card>
      <Button onClick={() => void logOut()}>Log out</Button>
    </EntryFrame>
  );
}

function Progress({ agent }: { agent: AgentProfile }) {
  const next = steps.findIndex(({ done }) => !done.includes(agent.status));
  return (
    <>
      <h1 className="text-lg font-semibold">Thank you, {agent.name}</h1>
      <p className="mt-1 text-sm text-muted">
        You applied <TimeAgo at={agent.createdAt} />. This page shows how it is going; you may close it.
      </p>
      <ol className="mt-5 flex flex-col gap-4">
        {steps.map(({ label, hint, done }, index) => (
          <li key={label} className="flex gap-3" aria-current={index === next ? 'step' : undefined}>
            <StepIcon state={done.includes(agent.status) ? 'done' : index === next ? 'next' : 'later'} />
            <div>
              <p className="font-semibold">{label}</p>
              <p className="text-sm text-muted">{hint}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function StepIcon({ state }: { state: 'done' | 'next' | 'later' }) {
  if (state === 'done') return <Check aria-label="Done" className="shrink-0 text-human" />;
  if (state === 'next') return <Clock aria-label="Under way" className="shrink-0 text-warn" />;
  return <Circle aria-label="Later" className="shrink-0 text-border-strong" />;
}
