import type { Choice } from '@handraise/contracts';
import { useState } from 'preact/hooks';
import { t } from '../i18n/translation';
import type { Talk } from '../state/talk';

const hints = {
  wait: 'choice.waitHint',
  callback: 'choice.callbackHint',
  message: 'choice.messageHint',
  ai: 'choice.aiHint',
} as const;

const Callback = ({ talk, onBack }: { talk: Talk; onBack: () => void }) => {
  const [contact, setContact] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (contact.trim().length >= 3) void talk.choose('callback', contact.trim());
  };
  return (
    <form class="callback" onSubmit={submit}>
      <label>
        {t('choice.contact')}
        <input
          value={contact}
          onInput={(event) => setContact(event.currentTarget.value)}
          required
          minLength={3}
          maxLength={200}
          autocomplete="tel"
          dir="auto"
        />
      </label>
      <div class="row">
        <button type="button" class="quiet" onClick={onBack}>
          {t('choice.back')}
        </button>
        <button type="submit" class="primary" disabled={talk.busy.value}>
          {t('choice.confirm')}
        </button>
      </div>
    </form>
  );
};

/** The wait is longer than promised: the customer decides how to go on. */
export const ChoiceCard = ({ talk, choices }: { talk: Talk; choices: readonly Choice[] }) => {
  const [callback, setCallback] = useState(false);
  return (
    <section class="card choice" aria-labelledby="choice-title">
      <strong id="choice-title">{t('choice.title')}</strong>
      {callback ? (
        <Callback talk={talk} onBack={() => setCallback(false)} />
      ) : (
        choices.map((choice) => (
          <button
            key={choice}
            type="button"
            class="option"
            disabled={talk.busy.value}
            onClick={() => (choice === 'callback' ? setCallback(true) : void talk.choose(choice))}
          >
            <span>{t(`choice.${choice}`)}</span>
            <span class="fine">{t(hints[choice])}</span>
          </button>
        ))
      )}
    </section>
  );
};
