import type { AgentProfile } from '@handraise/contracts';
import { formatCode, formatLanguage } from '@handraise/ui';
import type { ReactNode } from 'react';

const levels = [1, 2, 3, 4, 5];

/** What somebody can do, and in which languages. */
export const Talents = ({ agent }: { agent: Pick<AgentProfile, 'skills' | 'languages'> }) => (
  <div className="grid gap-5 sm:grid-cols-2">
    <Group title="Skills">
      {agent.skills.map(({ code, level }) => (
        <Row key={code} name={formatCode(code)}>
          <Level level={level} />
        </Row>
      ))}
    </Group>
    <Group title="Languages">
      {agent.languages.map(({ code, level }) => (
        <Row key={code} name={formatLanguage(code)}>
          {level}
        </Row>
      ))}
    </Group>
  </div>
);

/** An empty group says so: no skill at all is a fact about an applicant, not a gap of the page. */
const Group = ({ title, children }: { title: string; children: ReactNode[] }) => (
  <section>
    <h3 className="mb-1 text-xs font-semibold text-muted">{title}</h3>
    {children.length === 0 ? <p className="text-sm text-muted">None</p> : <ul>{children}</ul>}
  </section>
);

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <li className="flex items-center justify-between gap-3 border-b border-border py-1.5 text-sm last:border-0">
    <span>{name}</span>
    <span className="tabular-nums">{children}</span>
  </li>
);

/** The figure is the level; the bars only repeat it for the eye. */
const Level = ({ level }: { level: number }) => (
  <span className="inline-flex items-center gap-2">
    <span aria-hidden className="inline-flex gap-0.5">
      {levels.map((step) => (
        <span key={step} className={`h-3 w-1.5 rounded-full ${step <= level ? 'bg-human' : 'bg-border'}`} />
      ))}
    </span>
    <span className="sr-only">level </span>
    {level}
  </span>
);
