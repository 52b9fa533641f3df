import { formatNumber } from '@handraise/ui';
import { useMutation } from '@tanstack/react-query';
import { server } from '../api/server';
import { Check } from '../parts/check';

/** Recomputes the chain of all decision records. */
export function LogCheck() {
  const check = useMutation({ mutationFn: () => server.call('verifyDecisionLog', {}) });
  return (
    <Check
      title="The decision log"
      action="Verify the log"
      check={check}
      good={({ records, head }) =>
        `All ${formatNumber(records)} records verify.${head ? ` Head of the chain: ${head.slice(0, 16)}…` : ''}`
      }
    />
  );
}
