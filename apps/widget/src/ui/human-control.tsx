import { t } from '../i18n/translation';
import type { Talk } from '../state/talk';
import { Check, Clock, Person } from './icons';

const Asked = ({ talk }: { talk: Talk }) => {
  const position = talk.state.handoff.value?.position;
  return (
    <div class="human-control waiting">
      <Clock />
      {position === undefined ? t('humanRequested') : t('humanRequestedNumber', { position })}
    </div>
  );
};

/** The one way to a human: always there, it only changes its state. The server decides, not this button. */
export const HumanControl = ({ talk }: { talk: Talk }) => {
  const person = talk.state.person.value;
  if (talk.state.control.value === 'human')
    return (
      <div class={`human-control talking ${person?.agent.simulated ? 'simulated' : ''}`}>
        <Check />
        {t('withHuman', { name: person?.agent.name ?? t('human') })}
      </div>
    );
  if (talk.state.control.value === 'queue') return <Asked talk={talk} />;
  return (
    <button type="button" class="human-control ask" disabled={talk.busy.value} onClick={() => void talk.requestHuman()}>
      <Person />
      {t('askHuman')}
    </button>
  );
};
