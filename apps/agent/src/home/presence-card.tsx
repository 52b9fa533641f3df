import type { AgentProfile, Intent } from '@handraise/contracts';
import { Button, Card, classNames, Notice, sayError, sayNews, Switch } from '@handraise/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Coffee, Flag, Play } from 'lucide-react';
import { useDesk } from '../api/desk-context';
import { showPresence } from '../api/desk';
import { unlockSound } from '../offers/bell';
import { describePresence, isPaused, sayTimeLeft } from './presence-words';

/** The biggest control of the app: am I working now? And why offers come or do not. */
export function PresenceCard({ agent }: { agent: AgentProfile }) {
  const { presence } = agent;
  const setIntent = useSetIntent();
  const words = describePresence(presence, { until: agent.fatigue?.restUntil });
  const timeLeft = sayTimeLeft(agent.fatigue);
  const paused = isPaused(presence);
  const working = presence.intent !== 'offline' && !paused;
  const set = (intent: Intent) => {
    const nothingOpen = intent === 'finishing' && agent.load.sessions === 0;
    if (nothingOpen) sayNews('You have no work open, so you are offline right away.');
    setIntent.mutate(nothingOpen ? 'offline' : intent);
  };
  return (
    <Card aria-label="Your state">
      <div className="flex items-center justify-between gap-4">
        <div className="min-w-0">
          <h1 className="text-lg font-semibold">{words.title}</h1>
          <p className="text-sm text-muted">Hello {agent.name}</p>
        </div>
        <Switch
          size="lg"
          label={switchLabel(working, paused)}
          checked={working}
          disabled={setIntent.isPending}
          onChange={(on) => set(on ? 'online' : 'offline')}
        />
      </div>
      <div className="mt-4 flex flex-col gap-3" role="status">
        {presence.routable && <Listening />}
        {paused ? (
          <Paused busy={setIntent.isPending} onResume={() => set('online')} reasons={words.reasons} />
        ) : (
          words.reasons.map((reason) => (
            <p key={reason} className="text-sm text-muted">
              {reason}
            </p>
          ))
        )}
      </div>
      {working && timeLeft && (
        <div className="mt-4">
          <Notice tone="warn">{timeLeft}</Notice>
        </div>
      )}
      {working && <Intents intent={presence.intent} onSet={set} />}
    </Card>
  );
}

/** What a tap does, not what is so. */
function switchLabel(working: boolean, paused: boolean): string {
  if (paused) return 'Resume offers';
  return working ? 'Go offline' : 'Go online';
}

/** Sets the intent; the tap also allows sound, which browsers give to nobody unasked. */
function useSetIntent() {
  const { socket } = useDesk();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (intent: Intent) => {
      if (intent === 'online') void unlockSound();
      return socket.request('presence:set', { intent });
    },
    onSuccess: (presence) => showPresence(queries, presence),
    onError: sayError,
  });
}

const Listening = () => (
  <p className="flex items-center gap-3 rounded-md bg-human-soft px-4 py-3 text-sm font-semibold text-human">
    <span aria-hidden className="relative flex size-3">
      <span className="absolute size-full animate-ping rounded-full bg-human opacity-60" />
      <span className="size-3 rounded-full bg-human" />
    </span>
    In line for the next offer. It rings here, with its pay.
  </p>
);

const Paused = ({ busy, onResume, reasons }: { busy: boolean; onResume: () => void; reasons: readonly string[] }) => (
  <Notice
    tone="warn"
    action={
      <Button look="primary" busy={busy} icon={<Play aria-hidden size={18} />} onClick={onResume}>
        Resume
      </Button>
    }
  >
    {reasons[0]} It changes neither your rank nor your pay.
  </Notice>
);

const choices: readonly { intent: Intent; label: string; icon: typeof Play }[] = [
  { intent: 'online', label: 'Online', icon: Play },
  { intent: 'finishing', label: 'After this one', icon: Flag },
  { intent: 'break', label: 'Break', icon: Coffee },
];

const Intents = ({ intent, onSet }: { intent: Intent; onSet: (intent: Intent) => void }) => (
  <div role="group" aria-label="How you work now" className="mt-4 grid grid-cols-3 gap-2">
    {choices.map(({ intent: choice, label, icon: Icon }) => (
      <button
        key={choice}
        type="button"
        aria-pressed={intent === choice}
        onClick={() => onSet(choice)}
        className={classNames(
          'flex min-h-18 flex-col items-center justify-center gap-1 rounded-md border px-1 leading-tight text-sm font-semibold',
          intent === choice ? 'border-human bg-human-soft text-human' : 'border-border text-muted hover:bg-hover',
        )}
      >
        <Icon aria-hidden size={18} />
        {label}
      </button>
    ))}
  </div>
);
