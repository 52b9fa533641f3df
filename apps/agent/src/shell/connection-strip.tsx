import { Button } from '@handraise/ui';
import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDesk } from '../api/desk-context';
import { logOut } from '../api/server';
import { useStore } from '../api/store';

// A connection that comes back at once needs no word.
const patienceMs = 1500;

/** Says so when there is no connection: no offers come, and what is written is kept. */
export function ConnectionStrip() {
  const status = useStore(useDesk().status);
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    setPatient(true);
    const timer = setTimeout(() => setPatient(false), patienceMs);
    return () => clearTimeout(timer);
  }, [status]);
  if (status === 'online' || (patient && status !== 'refused')) return null;
  return (
    <div role="status" className="flex items-center justify-center gap-3 bg-warn-soft px-4 py-2 text-sm text-warn">
      <WifiOff aria-hidden size={18} className="shrink-0" />
      {status === 'refused' ? (
        <>
          Your login has ended.
          <Button onClick={() => void logOut()}>Log in again</Button>
        </>
      ) : (
        'No connection. No offers come now; what you write is kept and sent later.'
      )}
    </div>
  );
}
