import { EmptyState } from '@handraise/ui';
import { getRouteApi } from '@tanstack/react-router';
import { FileSearch } from 'lucide-react';
import { LookUp } from '../parts/look-up';
import { Page } from '../parts/page';
import { DecisionRecord } from './decision-record';
import { LogCheck } from './log-check';

const route = getRouteApi('/shell/decisions');

/** Why somebody was offered work: each dispatch round leaves a record that can be decided again. */
export function DecisionsPage() {
  const { decision } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title="Decisions"
      lead="Each round of dispatch leaves a record of all it looked at. Records are chained: changing one breaks the chain."
    >
      <LogCheck />
      <LookUp
        label="Decision"
        hint="The id of a decision record."
        value={decision}
        onFind={(id) => void navigate({ search: { decision: id } })}
      />
      {decision ? (
        <DecisionRecord decisionId={decision} />
      ) : (
        <EmptyState icon={<FileSearch aria-hidden />} title="No record is open">
          Paste the id of a decision to see everything it looked at, and to decide it again.
        </EmptyState>
      )}
    </Page>
  );
}
