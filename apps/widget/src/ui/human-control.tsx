import { t } from '../i18n/translation';
import type { Talk } from '../state/talk';
import { Check, Person } from './icons';

/** The one way to a human: always there until it is asked for. The server decides, not this button. */
export const HumanControl = ({ talk }: { talk: Talk }) => {
  const person = talk.state.person.value;
  if (talk.state.control.value === 'human')
    return (
      <div class={`human-control talking ${person?.agent.simulated ? 'simulated' : ''}`}>
        <Check />
        {t('withHuman', { name: person?.agent.name ?? t('human') })}
      </div>
    );
  // the card says the rest
  if (talk.state.control.value === 'queue' || talk.state.handoff.value) return null;
  return (
    <button type="button" class="human-control ask" disabled={talk.busy.value} onClick={() => void talk.requestHuman()}>
      <Person />
      {t('askHuman')}
    </button>
  );
};
