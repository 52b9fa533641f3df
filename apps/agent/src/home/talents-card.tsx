import type { AgentProfile } from '@handraise/contracts';
import { Badge, Card, formatCode, formatLanguage } from '@handraise/ui';
import { Link } from '@tanstack/react-router';

/** What offers this agent can get: granted skills and languages. */
export const TalentsCard = ({ agent }: { agent: AgentProfile }) => (
  <Card title="What you are offered">
    <div className="flex flex-wrap gap-2">
      {agent.languages.map(({ code, level }) => (
        <Badge key={code} tone="brand">
          {formatLanguage(code)} · {level === 'native' ? 'native' : level}
        </Badge>
      ))}
      {agent.skills.map(({ code, level }) => (
        <Badge key={code}>
          {formatCode(code)} · {level} of 5
        </Badge>
      ))}
    </div>
    <p className="mt-3 text-sm text-muted">Declining is free: it never counts as a miss and never lowers your rank.</p>
    <Link
      to="/decisions"
      className="mt-1 inline-flex min-h-11 items-center text-sm font-semibold text-brand hover:underline"
    >
      Why did I (not) get offers?
    </Link>
  </Card>
);
