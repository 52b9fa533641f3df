import type { AgentProfile } from '@handraise/contracts';
import { ErrorState, Loading } from '@handraise/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useMatch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { hasMoneyPages } from '../account/standing-words';
import { StandingPage } from '../account/standing.page';
import { openDesk, type Desk } from '../api/desk';
import { DeskContext } from '../api/desk-context';
import { ownAgent } from '../api/queries';
import { OfferSheet } from '../offers/offer-sheet';
import { AppFrame } from './app-frame';
import { MoneyFrame } from './money-frame';

/** The frame of all screens of a logged-in agent. Those who may not work yet, or not now, see how they stand. */
export function Shell() {
  const agent = useQuery(ownAgent);
  if (agent.error && !agent.data) return <ErrorState error={agent.error} onRetry={() => void agent.refetch()} />;
  if (!agent.data) return <Loading />;
  const { status } = agent.data;
  return status === 'active' || status === 'paused' ? <Working /> : <NotWorking agent={agent.data} />;
}

/** Without a desk: no socket, no offers. Whoever has earned keeps the pages of their money. */
function NotWorking({ agent }: { agent: AgentProfile }) {
  const inMoney = useMatch({ from: '/shell/money', shouldThrow: false }) !== undefined;
  return inMoney && hasMoneyPages(agent.status) ? (
    <MoneyFrame>
      <Outlet />
    </MoneyFrame>
  ) : (
    <StandingPage agent={agent} />
  );
}

/** Connected, with offers ringing on top of whatever is on screen. */
function Working() {
  const queries = useQueryClient();
  const [desk, setDesk] = useState<Desk>();
  useEffect(() => {
    // An accept starts the clock of the first word: its page is here before, whatever the network does then.
    void import('../sessions/session.page').catch(() => undefined);
    const opened = openDesk(queries);
    setDesk(opened);
    return () => opened.close();
  }, [queries]);
  if (!desk) return <Loading />;
  return (
    <DeskContext value={desk}>
      <AppFrame>
        <Outlet />
      </AppFrame>
      <OfferSheet />
    </DeskContext>
  );
}
