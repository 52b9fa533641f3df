import { RequestError, type RequestErrorCode } from '@handraise/client';
import type { Offer } from '@handraise/contracts';
import { Badge, Button, Dialog, explainError, formatCode, formatLanguage, formatMoney } from '@handraise/ui';
import { Money, Ring, sayError, sayNews, VipBadge } from '@handraise/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronDown, Clock, Languages, TriangleAlert } from 'lucide-react';
import { useDesk } from '../api/desk-context';
import { ownAgent } from '../api/queries';
import { useStore } from '../api/store';
import type { RingingOffer } from './offer-desk';
import { complexityWords } from './offer-words';

/** The offer that rings, on top of whatever is on screen. It can only be answered or run out. */
export function OfferSheet() {
  const [first, ...others] = useStore(useDesk().offers.ringing);
  if (!first) return null;
  return <Ringing key={first.offer.id} ringing={first} others={others.length} />;
}

const gone: readonly RequestErrorCode[] = [
  'OFFER_TAKEN',
  'OFFER_RESCINDED',
  'OFFER_EXPIRED',
  'AGENT_AT_CAPACITY',
  'AGENT_RESTING',
  'NOT_FOUND',
];

/** Accept and decline. An offer that is gone is taken away and said kindly; a lost connection leaves it ringing. */
function useAnswers(offer: Offer) {
  const { socket, offers, sessions } = useDesk();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const onError = (error: Error) => {
    if (!(error instanceof RequestError && gone.includes(error.code))) return sayError(error);
    offers.close(offer.id);
    sayNews(explainError(error));
  };
  const accept = useMutation({
    mutationFn: () => socket.request('offer:accept', { offerId: offer.id }),
    onSuccess: async ({ session, packet }) => {
      sessions.start(session, packet);
      offers.close(offer.id);
      void queries.invalidateQueries(ownAgent);
      await navigate({ to: '/sessions/$sessionId', params: { sessionId: session.id } });
    },
    onError,
  });
  const decline = useMutation({
    mutationFn: () => socket.request('offer:decline', { offerId: offer.id }),
    onSuccess: () => offers.close(offer.id),
    onError,
  });
  return { accept, decline };
}

function Ringing({ ringing, others }: { ringing: RingingOffer; others: number }) {
  const { offer, endsAtMs, totalMs } = ringing;
  const { accept, decline } = useAnswers(offer);
  const busy = accept.isPending || decline.isPending;
  return (
    <Dialog
      open
      kind="sheet"
      dismissible={false}
      unasked
      onClose={() => decline.mutate()}
      title="An offer for you"
      description={others > 0 ? `${others} more after this one` : 'Declining is free, always.'}
      footer={
        <div className="grid w-full grid-cols-3 gap-3">
          <Button size="lg" disabled={busy} busy={decline.isPending} onClick={() => decline.mutate()}>
            Decline
          </Button>
          <Button
            size="lg"
            look="primary"
            className="col-span-2"
            disabled={busy}
            busy={accept.isPending}
            onClick={() => accept.mutate()}
          >
            Accept · {formatMoney(offer.quote.totalMinor, offer.quote.currency)}
          </Button>
        </div>
      }
    >
      <div className="flex items-center justify-between gap-4">
        <span className="text-pay font-bold">
          <Money amountMinor={offer.quote.totalMinor} currency={offer.quote.currency} />
        </span>
        <Ring endsAtMs={endsAtMs} totalMs={totalMs} label="Time to answer" size={84} />
      </div>
      <OfferFacts offer={offer} />
      <PayLines offer={offer} />
    </Dialog>
  );
}

const OfferFacts = ({ offer }: { offer: Offer }) => (
  <div className="mt-3 flex flex-col gap-3">
    <p className="text-lg font-semibold">{formatCode(offer.topic)}</p>
    <div className="flex flex-wrap gap-2">
      {offer.tier === 'vip' && <VipBadge />}
      <Badge icon={<Clock aria-hidden size={12} />}>about {offer.estimatedMinutes} min</Badge>
      <Badge icon={<Languages aria-hidden size={12} />}>{formatLanguage(offer.language)}</Badge>
      <Badge>{complexityWords[offer.complexity]}</Badge>
      {offer.riskFlags.map((flag) => (
        <Badge key={flag} tone="warn" icon={<TriangleAlert aria-hidden size={12} />}>
          {formatCode(flag)}
        </Badge>
      ))}
    </div>
  </div>
);

const PayLines = ({ offer: { quote } }: { offer: Offer }) => (
  <details className="group mt-3 rounded-md border border-border px-4 text-sm">
    <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-2 font-semibold">
      How this pay is made up
      <ChevronDown aria-hidden size={18} className="text-muted group-open:rotate-180" />
    </summary>
    <dl className="pb-3">
      {quote.lines.map((line) => (
        <div key={line.code} className="flex justify-between gap-4 py-1">
          <dt className="text-muted">{line.label}</dt>
          <dd>
            <Money amountMinor={line.amountMinor} currency={quote.currency} />
          </dd>
        </div>
      ))}
      <div className="mt-1 flex justify-between gap-4 border-t border-border pt-2 font-semibold">
        <dt>Total, promised and signed</dt>
        <dd>
          <Money amountMinor={quote.totalMinor} currency={quote.currency} />
        </dd>
      </div>
    </dl>
  </details>
);
