import { Button, Card, explainError, Notice } from '@handraise/ui';
import type { UseMutationResult } from '@tanstack/react-query';
import { CircleCheck, CircleX, ShieldCheck } from 'lucide-react';

interface Verified {
  ok: boolean;
  problems: string[];
}

interface CheckProps<Result extends Verified> {
  title: string;
  action: string;
  check: UseMutationResult<Result, Error, void>;
  /** The sentence for a clean result. */
  good: (result: Result) => string;
}

/** Something that can be proven on the spot, with its result. */
export const Check = <Result extends Verified>({ title, action, check, good }: CheckProps<Result>) => (
  <Card
    dense
    title={title}
    action={
      <Button
        size="sm"
        icon={<ShieldCheck aria-hidden size={16} />}
        busy={check.isPending}
        onClick={() => check.mutate()}
      >
        {action}
      </Button>
    }
  >
    <div role="status">
      {check.error && <Notice tone="danger">{explainError(check.error)}</Notice>}
      {check.data && !check.isPending && <Outcome result={check.data} good={good} />}
      {check.isIdle && <p className="text-sm text-muted">Not verified in this visit.</p>}
      {check.isPending && <p className="text-sm text-muted">Recomputing everything …</p>}
    </div>
  </Card>
);

/** Every problem is listed: "it does not verify" alone would help nobody. */
function Outcome<Result extends Verified>({ result, good }: { result: Result; good: (result: Result) => string }) {
  if (result.ok)
    return (
      <Notice tone="human" icon={<CircleCheck aria-hidden size={18} />}>
        {good(result)}
      </Notice>
    );
  return (
    <Notice tone="danger" icon={<CircleX aria-hidden size={18} />}>
      <p className="font-semibold">It does not verify.</p>
      <ul className="list-disc ps-5">
        {result.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}
