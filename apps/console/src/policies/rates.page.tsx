import type { RateCard } from '@handraise/contracts';
import { server } from '../api/server';
import { valueAt, type Json } from './document';
import type { PolicyKind } from './policy-kind';
import { PolicyPage } from './policy.page';
import { rateRemarks } from './rate-remarks';
import { ratesGroups } from './rates.fields';
import { rateCard } from './schemas';

/** Half-typed currencies must not break the amounts on screen, so they fall back until they are three letters. */
const currencyOf = (document: Json): string => {
  const currency = valueAt(document, ['currency']);
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : 'EUR';
};

const kind: PolicyKind<RateCard> = {
  title: 'Rates',
  lead: 'What work is worth. Every offer shows its pay and how it came about; what was offered is what is paid.',
  effect: 'Offers made from now on are priced by it. Offers that are ringing and running sessions keep their quote.',
  groups: ratesGroups,
  schema: rateCard,
  currencyOf,
  remarksOn: rateRemarks,
  reader: 'listPayPolicies',
  list: (signal) => server.call('listPayPolicies', {}, { signal }),
  draft: (document, call) => server.call('draftPayPolicy', document, call),
  publish: (version, call) => server.call('publishPayPolicy', { version }, call),
};

/** The rate card in its versions. */
export const RatesPage = () => <PolicyPage kind={kind} />;
