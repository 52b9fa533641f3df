import { RequestError, type RequestErrorCode } from '@handraise/client';
import type { Offer } from '@handraise/contracts';
import { explainError, sayError, sayNews } from '@handraise/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDesk } from '../api/desk-context';
import { ownAgent } from '../api/queries';

/**
 * Refusals after which the offer can never be accepted; every other error leaves it on screen, to be tried
 * again.
 */
const gone: readonly RequestErrorCode[] = [
  'OFFER_TAKEN',
  'OFFER_RESCINDED',
  'OFFER_EXPIRED',
  'AGENT_AT_CAPACITY',
  'AGENT_RESTING',
  'NOT_FOUND',
];

/** Accept and decline. An offer that is gone is taken away and said kindly; a lost connection leaves it ringing. */
export function useAnswers(offer: Offer) {
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
