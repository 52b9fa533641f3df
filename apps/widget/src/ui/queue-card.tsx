import type { Handoff } from '@handraise/contracts';
import { t } from '../i18n/translation';
import { waitRange } from '../i18n/words';
import type { Talk } from '../state/talk';
import { ChoiceCard } from './choice-card';
import { Check, Clock } from './icons';

function headline({ status, position }: Handoff): string {
  if (status === 'offering') return t('queue.asking');
  if (position === undefined) return t('queue.title');
  return position <= 1 ? t('queue.next') : t('queue.position', { position });
}

const Line = ({ handoff, talk }: { handoff: Handoff; talk: Talk }) => (
  <section class="card queue" role="status">
    <div class="pulse" aria-hidden="true">
      <Clock />
    </div>
    <div>
      <strong>{headline(handoff)}</strong>
      {handoff.waitSeconds && <div>{t('queue.wait', { range: waitRange(handoff.waitSeconds) })}</div>}
      <div class="fine">{t('queue.hint')}</div>
    </div>
    <button type="button" class="quiet" disabled={talk.busy.value} onClick={() => void talk.leaveLine()}>
      {t('queue.leave')}
    </button>
  </section>
);

/** The place in line, the honest wait, and the way out; after the longest wait, the choice. */
export const QueueCard = ({ talk }: { talk: Talk }) => {
  const handoff = talk.state.handoff.value;
  if (!handoff) return null;
  if (handoff.status === 'choosing') return <ChoiceCard talk={talk} choices={handoff.choices ?? []} />;
  if (handoff.status === 'deferred')
    return (
      <section class="card kept" role="status">
        <Check /> {t('deferred')}
      </section>
    );
  return <Line handoff={handoff} talk={talk} />;
};
