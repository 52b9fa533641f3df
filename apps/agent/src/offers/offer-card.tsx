import type { Offer } from '@handraise/contracts';
import { Badge, formatCode, formatLanguage, Money, Ring, VipBadge } from '@handraise/ui';
import { Clock, Gauge, Languages, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RingingOffer } from './offer-desk';
import { complexityWords } from './offer-words';

/**
 * What decides, in the order in which it decides: the pay, the time left, what it is, how the pay is made up. It all
 * fits a small phone without scrolling, and on a phone that lies on its side it stands in two columns.
 */
export const OfferCard = ({ ringing: { offer, endsAtMs, totalMs } }: { ringing: RingingOffer }) => (
  <div className="grid gap-x-8 gap-y-3 lying:grid-cols-2">
    <div className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-4">
        <div className="min-w-0">
          <p className="text-pay font-bold">
            <Money amountMinor={offer.quote.totalMinor} currency={offer.quote.currency} />
          </p>
          <p className="mt-2 text-lg leading-6 font-semibold">{formatCode(offer.topic)}</p>
        </div>
        <Ring endsAtMs={endsAtMs} totalMs={totalMs} label="Time to answer" size={88} />
      </div>
      <Facts offer={offer} />
    </div>
    <PayLines offer={offer} />
  </div>
);

/** What is usual stands in a line of words; only what asks for more care is a badge. */
const Facts = ({ offer }: { offer: Offer }) => (
  <>
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      <Fact icon={<Gauge aria-hidden size={16} />}>{complexityWords[offer.complexity]}</Fact>
      <Fact icon={<Clock aria-hidden size={16} />}>about {offer.estimatedMinutes} min</Fact>
      <Fact icon={<Languages aria-hidden size={16} />}>{formatLanguage(offer.language)}</Fact>
    </p>
    {(offer.tier === 'vip' || offer.riskFlags.length > 0) && (
      <div className="flex flex-wrap gap-1.5">
        {offer.tier === 'vip' && <VipBadge />}
        {offer.riskFlags.map((flag) => (
          <Badge key={flag} tone="warn" icon={<TriangleAlert aria-hidden size={12} />}>
            {formatCode(flag)}
          </Badge>
        ))}
      </div>
    )}
  </>
);

const Fact = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <span className="inline-flex items-center gap-1.5">
    {icon}
    <span>{children}</span>
  </span>
);

const PayLines = ({ offer: { quote } }: { offer: Offer }) => (
  <section aria-label="How this pay is made up" className="self-start rounded-md bg-surface px-4 py-2 text-sm">
    <dl>
      {quote.lines.map((line) => (
        <Line key={line.code} label={line.label}>
          <Money amountMinor={line.amountMinor} currency={quote.currency} />
        </Line>
      ))}
      <div className="mt-1 flex justify-between gap-4 border-t border-border pt-1.5 pb-0.5 font-semibold">
        <dt>Total, promised and signed</dt>
        <dd>
          <Money amountMinor={quote.totalMinor} currency={quote.currency} />
        </dd>
      </div>
    </dl>
  </section>
);

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex justify-between gap-4 py-0.5">
    <dt className="min-w-0 text-muted">{label}</dt>
    <dd>{children}</dd>
  </div>
);
