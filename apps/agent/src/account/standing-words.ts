import type { AgentStatus } from '@handraise/contracts';

/** How an account stands for somebody who may not work: what is so, and what they can do next. */
export interface Standing {
  readonly title: string;
  readonly text: string;
  /** In the order in which they make sense. */
  readonly next: readonly string[];
}

const endings: Partial<Record<AgentStatus, Standing>> = {
  rejected: {
    title: 'Your application was not accepted',
    text: 'A person read it and decided. These are the reasons that they gave:',
    next: [
      'If a reason is not right, write to the person who invited you, or to the operator of this service. A person answers.',
      'You can have everything that is stored about you, or have it erased.',
    ],
  },
  suspended: {
    title: 'Your account is suspended',
    text: 'A named person decided this; no program may. These are the reasons that they gave:',
    next: [
      'You may object: write to the operator of this service. Another person looks at it, and can lift it at once.',
      'What you have earned stays yours and is paid out. No new offers come until then.',
    ],
  },
  offboarded: {
    title: 'Your account is closed',
    text: 'Thank you for your work.',
    next: ['What you have earned is paid out.', 'You can have everything that is stored about you.'],
  },
};

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
