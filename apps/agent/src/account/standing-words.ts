import type { AgentProfile, AgentStatus } from '@handraise/contracts';
import { formatTime } from '@handraise/ui';

/** How an account stands for somebody who may not work: what is so, and what they can do next. */
export interface Standing {
  readonly title: string;
  readonly text: string;
  /** In the order in which they make sense. */
  readonly next: readonly string[];
  /** What the agent would write about; undefined where nothing was decided against them. */
  readonly objection?: string;
}

const endings: Partial<Record<AgentStatus, Standing>> = {
  rejected: {
    title: 'Your application was not accepted',
    objection: 'About my application',
    text: 'These are the reasons that were given:',
    next: [
      'If a reason is not right, say so. A person reads it and answers.',
      'You can have everything that is stored about you, or have it erased.',
    ],
  },
  suspended: {
    title: 'Your account is suspended',
    objection: 'Objection to my suspension',
    text: 'No offers come to you. These are the reasons that were given:',
    next: [
      'A person looks at an objection, and can lift the suspension at once.',
      'What you have earned stays yours: it is paid on payday, and you can cash it out. No new offers come until then.',
    ],
  },
  offboarded: {
    title: 'Your account is closed',
    text: 'Thank you for your work.',
    next: [
      'What you have earned is paid on payday, or when you cash it out.',
      'You can have everything that is stored about you.',
    ],
  },
};

/** Who decided it and when: a suspension without a name would be a program's (I12). Undefined where nobody has decided. */
export const sayDecision = (decision: AgentProfile['decision'], now: Date): string | undefined =>
  decision ? `Decided by ${decision.by}, ${formatTime(decision.at, now)}. No program may decide this.` : undefined;

/** Whoever has been an agent has money here to look at, whether or not they may work now. */
export const hasMoneyPages = (status: AgentStatus): boolean => status === 'suspended' || status === 'offboarded';

/** Undefined while the account is still on its way to its first offer. */
export const standingOf = (status: AgentStatus): Standing | undefined => endings[status];

/** A step on the way in, and whether it is behind, under way or ahead. */
export interface Step {
  readonly label: string;
  readonly hint: string;
  readonly state: 'done' | 'next' | 'later';
}

const ladder: readonly { label: string; hint: string; done: readonly AgentStatus[] }[] = [
  { label: 'Application sent', hint: 'We have it.', done: ['applied', 'screening', 'verified', 'certified'] },
  {
    label: 'Identity checked',
    hint: 'A person reads your application. It costs nothing and there is nothing to do for you.',
    done: ['verified', 'certified'],
  },
  {
    label: 'Skills and languages granted',
    hint: 'They decide which offers you get. From then on this page is your desk.',
    done: ['certified'],
  },
];

/** The way from the application to the first offer, with the place where it stands. */
export function stepsOf(status: AgentStatus): Step[] {
  const next = ladder.findIndex(({ done }) => !done.includes(status));
  return ladder.map(({ label, hint }, index) => {
    const ahead = index === next ? 'next' : 'later';
    return { label, hint, state: next === -1 || index < next ? 'done' : ahead };
  });
}
