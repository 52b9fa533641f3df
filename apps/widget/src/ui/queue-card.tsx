import type { Choice, Handoff } from '@handraise/contracts';
import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/translation';
import { waitRange } from '../i18n/words';
import type { Talk } from '../state/talk';
import { Avatar } from './author';
import { ChoiceCard } from './choice-card';
import { DeferredCard } from './deferred-card';
import { useKeptFocus } from './focus';

/** What is open to somebody whom nobody online can understand. */
const withoutSupply: readonly Choice[] = ['wait', 'callback', 'message', 'ai'];

function headline({ status, position, supply }: Handoff): string {
  if (status === 'offering') return t('queue.asking');
  if (supply === 'none') return t('queue.none');
  if (position === undefined) return t('queue.title');
  return position <= 1 ? t('queue.next') : t('queue.position', { position });
}

const Line = ({ handoff, talk }: { handoff: Handoff; talk: Talk }) => {
  const card = useRef<HTMLElement>(null);
  useKeptFocus(card);
  const nobody = handoff.supply === 'none' && handoff.status !== 'offering';
  return (
    <section class="card queue" role="status" tabIndex={-1} ref={card}>
      <Avatar of={undefined} waiting />
      <div>
        <strong>{headline(handoff)}</strong>
        {!nobody && handoff.waitSeconds && <div>{t('queue.wait', { range: waitRange(handoff.waitSeconds) })}</div>}
        <div class="fine">{t(nobody ? 'queue.noneHint' : 'queue.hint')}</div>
      </div>
      <button type="button" class="quiet" disabled={talk.busy.value} onClick={() => void talk.leaveLine()}>
        {t('queue.leave')}
      </button>
    </section>
  );
};

/** The place in line, the honest wait, and the way out; the choice after the longest wait, or when nobody is there. */
export const QueueCard = ({ talk }: { talk: Talk }) => {
  const [waiting, setWaiting] = useState('');
  const handoff = talk.state.handoff.value;
  if (!handoff) return null;
  const { id, status, supply, choices = [] } = handoff;
  if (status === 'choosing')
    return (
      <ChoiceCard
        talk={talk}
        title={supply === 'none' ? t('queue.none') : t('choice.title')}
        choices={choices}
        onChoose={(choice) => void talk.choose(choice)}
      />
    );
  if (status === 'deferred') return <DeferredCard handoff={handoff} talk={talk} />;
  if (status !== 'ready' || supply !== 'none' || waiting === id) return <Line handoff={handoff} talk={talk} />;
  const onChoose = (choice: Choice): void => (choice === 'wait' ? setWaiting(id) : void talk.choose(choice));
  return <ChoiceCard talk={talk} title={t('queue.none')} choices={withoutSupply} onChoose={onChoose} />;
};
