import { Button, Dialog, formatMoney } from '@handraise/ui';
import { useDesk } from '../api/desk-context';
import { useStore } from '../api/store';
import { OfferCard } from './offer-card';
import { OfferBanner } from './offer-banner';
import type { RingingOffer } from './offer-desk';
import { useAnswers } from './use-answers';
import { useWriting } from './use-writing';

/** The offer that rings, on top of whatever is on screen. It can only be answered or run out. */
export function OfferSheet() {
  const [first, ...others] = useStore(useDesk().offers.ringing);
  if (!first) return null;
  return <Arrived key={first.offer.id} ringing={first} others={others.length} />;
}

/** Whoever is writing goes on writing: a sheet would swallow their keys, so the offer waits above until they turn to it. */
function Arrived(offer: RingingProps) {
  const writing = useWriting();
  return writing ? <OfferBanner ringing={offer.ringing} /> : <Ringing {...offer} />;
}

interface RingingProps {
  ringing: RingingOffer;
  others: number;
}

/**
 * Accept is twice as wide and says the pay; Decline is as high, because it is free. Escape does nothing: an
 * offer must not be lost by a stray key.
 */
function Ringing({ ringing, others }: RingingProps) {
  const { quote } = ringing.offer;
  const { accept, decline } = useAnswers(ringing.offer);
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
            Accept · {formatMoney(quote.totalMinor, quote.currency)}
          </Button>
        </div>
      }
    >
      <OfferCard ringing={ringing} />
    </Dialog>
  );
}
