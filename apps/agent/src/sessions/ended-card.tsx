import type { Earning } from '@handraise/contracts';
import { Button, Card, Money } from '@handraise/ui';
import { useNavigate } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useDesk } from '../api/desk-context';
import { EarningLines } from '../earnings/earning-lines';
import { describeEarningStatus } from '../earnings/earning-words';
import type { SessionRoom } from './session-room';
import { customerName } from './session-words';

/** The work is over: what it earned, line by line. */
export function EndedCard({ room, earning }: { room: SessionRoom; earning: Earning | null }) {
  const { sessions } = useDesk();
  const navigate = useNavigate();
  const done = async () => {
    await navigate({ to: '/' });
    sessions.dismiss(room.session.id);
  };
  return (
    <div className="flex min-h-0 flex-1 items-start justify-center overflow-y-auto p-4 sm:items-center">
      <Card className="w-full max-w-md">
        <div className="flex flex-col items-center gap-2 text-center" role="status">
          <CircleCheck aria-hidden size={40} className="text-human" />
          <h1 className="text-lg font-semibold">Session with {customerName(room.state.get().packet)} ended</h1>
          {earning ? (
            <p className="text-pay font-bold text-human">
              <Money amountMinor={earning.totalMinor} currency={earning.currency} />
            </p>
          ) : (
            <p className="text-sm text-muted">What you are owed for it stands under Earnings.</p>
          )}
        </div>
        {earning && (
          <div className="mt-4">
            <EarningLines earning={earning} />
            <p className="mt-3 text-center text-sm text-muted">{describeEarningStatus(earning)}</p>
          </div>
        )}
        <Button look="primary" size="lg" className="mt-6 w-full" onClick={() => void done()}>
          Done
        </Button>
      </Card>
    </div>
  );
}
