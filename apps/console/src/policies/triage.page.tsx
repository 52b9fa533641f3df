import type { TriagePolicy } from '@handraise/contracts';
import { server } from '../api/server';
import { valueAt } from './document';
import type { PolicyKind } from './policy-kind';
import { PolicyPage } from './policy.page';
import { triagePolicy } from './schemas';
import { switchedOff } from './switched-off';
import { riskOptions, triageGroups } from './triage.fields';

const kind: PolicyKind<TriagePolicy> = {
  title: 'AI or person',
  lead: 'When the AI answers and when a person is called. Whoever asks for a person always gets one, whatever stands here.',
  effect: 'Every message from now on is judged by it.',
  groups: triageGroups,
  schema: triagePolicy,
  currencyOf: () => 'EUR',
  remarksOn: (document) => {
    const off = switchedOff(riskOptions, valueAt(document, ['riskyClassesToHuman']));
    return off.map(({ label }) => `${label}: such messages no longer go to a person at once.`);
  },
  reader: 'listTriagePolicies',
  list: (signal) => server.call('listTriagePolicies', {}, { signal }),
  draft: (document, call) => server.call('draftTriagePolicy', triagePolicy.parse(document), call),
  publish: (version, call) => server.call('publishTriagePolicy', { version }, call),
};

/** The triage policy in its versions. */
export const TriagePage = () => <PolicyPage kind={kind} />;
