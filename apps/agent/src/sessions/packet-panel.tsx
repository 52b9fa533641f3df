import type { Packet } from '@handraise/contracts';
import { Badge, Facts, formatCode, formatLanguage, Loading, VipBadge } from '@handraise/ui';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What is known before the first word: the brief (with what the assistant has tried), the facts, what to be careful about. */
export function PacketPanel({ packet }: { packet: Packet | undefined }) {
  if (!packet) return <Loading label="The brief is on its way" />;
  const { customer, brief, facts, risk } = packet;
  return (
    <div className="flex flex-col gap-5">
      {risk.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {risk.map((flag) => (
            <Badge key={flag} tone="warn" icon={<TriangleAlert aria-hidden size={12} />}>
              {formatCode(flag)}
            </Badge>
          ))}
        </div>
      )}
      <Part title="In short" items={brief} empty="Nothing was written before the request for a person." />
      <Part title="Facts" items={facts} empty="No order, payment or date was named so far." />
      <section>
        <Heading>Customer</Heading>
        <Facts
          facts={[
            { label: 'Name', value: customer.name ?? 'Not given' },
            { label: 'Tier', value: customer.tier === 'vip' ? <VipBadge /> : 'Standard' },
            { label: 'Writes', value: formatLanguage(packet.language) },
            ...(customer.locale ? [{ label: 'Browser language', value: formatLanguage(customer.locale) }] : []),
          ]}
        />
      </section>
    </div>
  );
}

const Heading = ({ children }: { children: ReactNode }) => <h2 className="mb-1.5 text-sm font-semibold">{children}</h2>;

const Part = ({ title, items, empty }: { title: string; items: readonly string[]; empty: string }) => (
  <section>
    <Heading>{title}</Heading>
    {items.length === 0 ? (
      <p className="text-sm text-muted">{empty}</p>
    ) : (
      <ul className="flex list-disc flex-col gap-1 ps-5 text-sm">
        {items.map((item, index) => (
          <li key={index} dir="auto">
            {item}
          </li>
        ))}
      </ul>
    )}
  </section>
);
