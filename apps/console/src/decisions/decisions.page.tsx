import { buttonClasses } from '@handraise/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { LookUp } from '../parts/look-up';
import { Page } from '../parts/page';
import { DecisionList } from './decision-list';
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
      actions={decision && <AllRecords />}
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
        <DecisionList onOpen={(id) => void navigate({ search: { decision: id } })} />
      )}
    </Page>
  );
}

/** The list and a record are one screen; this leads back without the browser's button. */
const AllRecords = () => (
  <Link to="/decisions" className={buttonClasses({ size: 'sm' })}>
    <ArrowLeft aria-hidden size={16} />
    All records
  </Link>
);
