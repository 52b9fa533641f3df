import type { CommandResult } from '@handraise/client';
import type { Id } from '@handraise/kernel';
import { Badge, Card, EmptyState, Facts, formatLanguage, SelectField, Time, VipBadge } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { UserRound } from 'lucide-react';
import { reading, useCommand } from '../api/queries';
import { Loaded } from '../parts/listing';
import { Page } from '../parts/page';
import { ShortId } from '../parts/short-id';
import { oneOf } from '../search';
import { CustomerRights } from './customer-rights';
import { FindCustomer } from './find-customer';

type Customer = CommandResult<'getCustomer'>;

const route = getRouteApi('/shell/customers');

/** One customer at a time, opened by id: there is no list to browse, because nobody needs to leaf through people. */
export function CustomersPage() {
  const { customer, find } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title="Customers" lead="Opened one at a time: from a conversation, or from what a customer tells you.">
      <FindCustomer
        key={find ?? customer}
        value={find ?? customer}
        onFind={(words) => void navigate({ search: { find: words } })}
      />
      {customer ? (
        <CustomerById customerId={customer} />
      ) : find !== undefined ? (
        <FoundCustomers find={find} />
      ) : (
        <EmptyState icon={<UserRound aria-hidden />} title="No customer is open">
          Open a conversation on the live board and follow it to its customer.
        </EmptyState>
      )}
    </Page>
  );
}

/** One who is found is opened; of several, which only happens to ends of identifiers, all are shown. */
function FoundCustomers({ find }: { find: string }) {
  const query = useQuery(reading('findCustomers', { find }));
  return (
    <Loaded query={query}>
      {({ data }) =>
        data.length === 0 ? (
          <EmptyState icon={<UserRound aria-hidden />} title="Nobody is found by this">
            It is looked for as the last eight characters of an id, as a whole id, and as the shop’s own id, letter by
            letter. Erased people are only found by their id.
          </EmptyState>
        ) : (
          data.map((customer) => <CustomerById key={customer.id} customerId={customer.id} />)
        )
      }
    </Loaded>
  );
}

/** Each by its own query, so that a change of one does not read the others again. */
function CustomerById({ customerId }: { customerId: Id<'Customer'> }) {
  const query = useQuery(reading('getCustomer', { customerId }));
  return <Loaded query={query}>{(customer) => <CustomerCards customer={customer} />}</Loaded>;
}

/** Who it is, how they are treated, and what they may demand of us. */
const CustomerCards = ({ customer }: { customer: Customer }) => (
  <div className="grid items-start gap-4 lg:grid-cols-2">
    <Card
      dense
      title={customer.name ?? (customer.erasedAt ? 'Erased customer' : 'Anonymous customer')}
      action={customer.tier === 'vip' ? <VipBadge /> : <Badge>Standard</Badge>}
    >
      <Facts
        facts={[
          { label: 'Customer', value: <ShortId id={customer.id} what="customer’s id" /> },
          { label: 'E-mail', value: customer.email ?? '–' },
          { label: 'Language', value: customer.locale ? formatLanguage(customer.locale) : '–' },
          {
            label: 'Known by',
            value: customer.anonymous ? 'A secret of this browser only' : 'The shop’s signed token',
          },
          { label: 'First seen', value: <Time at={customer.createdAt} /> },
          ...(customer.erasedAt ? [{ label: 'Erased', value: <Time at={customer.erasedAt} /> }] : []),
        ]}
      />
    </Card>
    <Card dense title="Tier">
      <TierField customer={customer} />
    </Card>
    <CustomerRights customer={customer} />
  </div>
);

/** "As the shop says" is the absence of a word from here, so that it follows the shop's next token. */
const tiers = [
  { value: 'host', label: 'As the shop says' },
  { value: 'standard', label: 'Standard, set here' },
  { value: 'vip', label: 'VIP, set here' },
];
/** A tier is only explained by who said so. */
const sources: Record<Customer['tierSource'], string> = {
  default: 'Nobody has set a tier, so it is standard.',
  token: 'The shop’s signed token says so.',
  admin: 'An admin has set this; it stands above the shop’s word.',
};

/** Set at once: it can be set back the same way, so it needs no question. */
function TierField({ customer }: { customer: Customer }) {
  const update = useCommand('updateCustomer', { done: 'The tier is changed', refresh: ['getCustomer'] });
  return (
    <SelectField
      dense
      label="Tier in force"
      hint={sources[customer.tierSource]}
      options={tiers}
      value={customer.tierSource === 'admin' ? customer.tier : 'host'}
      disabled={update.isPending || customer.erasedAt !== null}
      onChange={(event) =>
        update.mutate({ customerId: customer.id, tier: oneOf(['standard', 'vip'])(event.target.value) ?? null })
      }
    />
  );
}
