import { Button, formatCode, Money, secondsLeft, useNow } from '@handraise/ui';
import { BellRing } from 'lucide-react';
import type { RingingOffer } from './offer-desk';

/** An offer above what somebody is writing. It takes no key; a tap, or leaving the box, opens the whole of it. */
export function OfferBanner({ ringing: { offer, endsAtMs } }: { ringing: RingingOffer }) {
  useNow(500);
  return (
    <div className="pointer-events-none fixed inset-x-0 top-0 z-50 flex justify-center p-3">
      <div className="pointer-events-auto flex w-full max-w-lg animate-[hr-rise_180ms_ease-out] items-center gap-3 rounded-lg border border-brand bg-raised px-4 py-3 shadow-raised">
        <BellRing aria-hidden size={22} className="shrink-0 text-brand" />
        <p className="min-w-0 flex-1 text-sm" role="alert">
          <span className="block font-semibold">
            An offer: <Money amountMinor={offer.quote.totalMinor} currency={offer.quote.currency} />
          </span>
          <span className="block truncate text-muted">{formatCode(offer.topic)}</span>
        </p>
        <span role="timer" aria-label="Time to answer" className="text-sm font-semibold tabular-nums">
          {secondsLeft(endsAtMs, performance.now())} s
        </span>
        <Button look="primary" onClick={leaveTheBox}>
          Open
        </Button>
      </div>
    </div>
  );
}

/** On phones a tap on a button does not always take the focus. */
function leaveTheBox(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
