import { Button, Card } from '@handraise/ui';
import { Bell, Check, CircleAlert, Volume2, Wifi } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useDesk } from '../api/desk-context';
import { useStore } from '../api/store';
import { chime, soundReady, unlockSound } from '../offers/bell';

/** iPhones have it only for apps on the home screen. */
const canNotify = 'Notification' in window;

/** Whether this device is ready to ring: connection, sound, notifications. */
export function SetupCard() {
  const status = useStore(useDesk().status);
  const audible = useStore(soundReady);
  const [permission, setPermission] = useState(canNotify ? Notification.permission : 'denied');
  const allow = async () => setPermission(await Notification.requestPermission());
  const test = async () => {
    await unlockSound();
    chime();
  };
  return (
    <Card title="This device">
      <ul className="flex flex-col divide-y divide-border">
        <CheckLine icon={<Wifi aria-hidden size={18} />} good={status === 'online'} label="Live connection">
          {status === 'online' ? 'Connected' : 'Connecting …'}
        </CheckLine>
        <CheckLine
          icon={<Volume2 aria-hidden size={18} />}
          good={audible}
          label="Sound"
          action={<Button onClick={() => void test()}>{audible ? 'Test' : 'Allow'}</Button>}
        >
          {audible ? 'Offers ring while this page is open' : 'Tap once to allow sound; offers are silent until then'}
        </CheckLine>
        <CheckLine
          icon={<Bell aria-hidden size={18} />}
          good={permission === 'granted'}
          label="Notifications"
          action={permission === 'default' && <Button onClick={() => void allow()}>Allow</Button>}
        >
          {notificationWords(permission)}
        </CheckLine>
      </ul>
    </Card>
  );
}

function notificationWords(permission: NotificationPermission): string {
  if (permission === 'granted') return 'Offers show when this page is in the background';
  if (permission === 'default') return 'See offers when this page is in the background';
  return 'Blocked in the browser’s settings for this site; sound still works';
}

interface LineProps {
  icon: ReactNode;
  good: boolean;
  label: string;
  children: ReactNode;
  action?: ReactNode;
}

const CheckLine = ({ icon, good, label, children, action }: LineProps) => (
  <li className="flex min-h-16 items-center gap-3 py-2 text-sm">
    <span className="text-muted">{icon}</span>
    <span className="min-w-0 flex-1">
      <span className="flex items-center gap-1.5 font-semibold">
        {label}
        {good ? (
          <Check aria-label="ready" size={16} className="text-human" />
        ) : (
          <CircleAlert aria-label="not ready" size={16} className="text-warn" />
        )}
      </span>
      <span className="block text-muted">{children}</span>
    </span>
    {action}
  </li>
);
