import type { Handoff } from '@handraise/contracts';
import { useRef } from 'preact/hooks';
import { t } from '../i18n/translation';
import { waitRange } from '../i18n/words';
import type { Talk } from '../state/talk';
import { cardOf, headlineOf, isNobodyThere } from '../state/what-is-shown';
import { Avatar } from './author';
import { ChoiceCard } from './choice-card';
import { DeferredCard } from './deferred-card';
import { useKeptFocus } from './focus';

const Line = ({ handoff, talk }: { handoff: Handoff; talk: Talk }) => {
  const card = useRef<HTMLElement>(null);
  useKeptFocus(card);
  const nobody = isNobodyThere(handoff);
  const { position = 0 } = handoff;
  return (
    <section class="card queue" role="status" tabIndex={-1} ref={card}>
      <Avatar of={undefined} waiting place={nobody ? undefined : handoff.position} />
      <div>
        <strong>{t(headlineOf(handoff), { position })}</strong>
        {!nobody && handoff.waitSeconds && <div>{t('queue.wait', { range: waitRange(handoff.waitSeconds) })}</div>}
        <div class="fine">{t(nobody ? 'queue.noneHint' : 'queue.hint')}</div>
      </div>
      <button type="button" class="quiet" disabled={talk.busy.value} onClick={() => void talk.leaveLine()}>
        {t('queue.leave')}
      </button>
    </section>
  );
};

/** The place in line and the honest wait, the question how to go on, or what was left for later. */
export const QueueCard = ({ talk }: { talk: Talk }) => {
  const handoff = talk.state.handoff.value;
  if (!handoff) return null;
  const card = cardOf(handoff);
  if (card.kind === 'choice') return <ChoiceCard talk={talk} title={t(card.title)} choices={card.choices} />;
  return card.kind === 'kept' ? <DeferredCard handoff={handoff} talk={talk} /> : <Line handoff={handoff} talk={talk} />;
};
