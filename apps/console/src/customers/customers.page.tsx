import type { CommandResult } from '@handraise/client';
import type { Id } from '@handraise/kernel';
import { Badge, Card, EmptyState, Facts, formatLanguage, SelectField, Time, VipBadge } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { UserRound } from 'lucide-react';
import { reading, useCommand } from '../api/queries';
import { Loaded } from '../parts/listing';
import { LookUp } from '../parts/look-up';
import { Page } from '../parts/page';
import { ShortId } from '../parts/short-id';
import { oneOf } from '../search';
import { CustomerRights } from './customer-rights';

type Customer = CommandResult<'getCustomer'>;

const route = getRouteApi('/shell/customers');

/** One customer at a time, opened by id: there is no list to browse, because nobody needs to leaf through people. */
export function CustomersPage() {
  const { customer } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title="Customers" lead="Opened one at a time, by id: from a conversation, or from what a customer tells you.">
      <LookUp
        label="Customer"
        hint="The customer’s id, as a conversation shows it."
        value={customer}
        onFind={(id) => void navigate({ search: { customer: id } })}
      />
      {customer ? (
        <CustomerById customerId={customer} />
      ) : (
        <EmptyState icon={<UserRound aria-hidden />} title="No customer is open">
          Open a conversation on the live board and follow it to its customer.
        </EmptyState>
      )}
    </Page>
  );
}

function CustomerById({ customerId }: { customerId: Id<'Customer'> }) {
  const query = useQuery(reading('getCustomer', { customerId }));
  return <Loaded query={query}>{(customer) => <CustomerCards customer={customer} />}</Loaded>;
}

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

const tiers = [
  { value: 'host', label: 'As the shop says' },
  { value: 'standard', label: 'Standard, set here' },
  { value: 'vip', label: 'VIP, set here' },
];
const sources: Record<Customer['tierSource'], string> = {
  default: 'Nobody has set a tier, so it is standard.',
  token: 'The shop’s signed token says so.',
  admin: 'An admin has set this; it stands above the shop’s word.',
};

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
