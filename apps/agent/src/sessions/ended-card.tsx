import { buttonClasses, Button, Card, Money } from '@handraise/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, CircleCheck, Forward } from 'lucide-react';
import { useDesk } from '../api/desk-context';
import { EarningLines } from '../earnings/earning-lines';
import { describeEarningStatus } from '../earnings/earning-words';
import { describeEnding } from './ending-words';
import type { Ending, SessionRoom } from './session-room';
import { endedTitle } from './session-words';

/** The work is over: how it ended, and what it earned, line by line. */
export function EndedCard({ room, ending }: { room: SessionRoom; ending: Ending }) {
  const { sessions } = useDesk();
  const navigate = useNavigate();
  const done = async () => {
    await navigate({ to: '/' });
    sessions.dismiss(room.session.id);
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center overflow-y-auto p-4 sm:justify-center">
      <Card className="w-full max-w-md">
        <Link
          to="/"
          className="inline-flex min-h-11 items-center gap-2 text-sm font-semibold text-brand hover:underline"
        >
          <ArrowLeft aria-hidden size={18} className="rtl:rotate-180" />
          Home
        </Link>
        <Verdict room={room} ending={ending} />
        {ending.earning && (
          <div className="mt-4">
            <EarningLines earning={ending.earning} />
            <p className="mt-3 text-center text-sm text-muted">{describeEarningStatus(ending.earning)}</p>
          </div>
        )}
        <Button look="primary" size="lg" className="mt-6 w-full" onClick={() => void done()}>
          Done
        </Button>
        <Link to="/earnings" className={`${buttonClasses()} mt-3 w-full`}>
          All earnings
        </Link>
      </Card>
    </div>
  );
}

function Verdict({ room, ending }: { room: SessionRoom; ending: Ending }) {
  const { session, packet } = room.state.get();
  const { title, text, good } = describeEnding(ending, session.status, packet?.customer.name);
  const { earning } = ending;
  return (
    <div className="flex flex-col items-center gap-2 text-center" role="status">
      {good ? (
        <CircleCheck aria-hidden size={40} className="text-human" />
      ) : (
        <Forward aria-hidden size={40} className="text-warn" />
      )}
      <h1 className="text-lg font-semibold">{title}</h1>
      {!packet?.customer.name && <p className="text-sm text-muted">{endedTitle(session, packet)}</p>}
      {text && <p className="text-sm text-muted">{text}</p>}
      {earning ? (
        <p className={good ? 'text-pay font-bold text-human' : 'text-xl font-bold'}>
          <Money amountMinor={earning.totalMinor} currency={earning.currency} />
        </p>
      ) : (
        <p className="text-sm text-muted">What you are owed for it stands under Earnings.</p>
      )}
    </div>
  );
}
