import type { Choice } from '@handraise/contracts';
import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/translation';
import type { Talk } from '../state/talk';
import { useKeptFocus } from './focus';
import { LeaveForm } from './leave-form';

const hints = {
  wait: 'choice.waitHint',
  callback: 'choice.callbackHint',
  message: 'choice.messageHint',
  ai: 'choice.aiHint',
} as const;

interface Props {
  readonly talk: Talk;
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** The wait is longer than promised, or nobody is there: the customer decides how to go on. */
export const ChoiceCard = ({ talk, title, choices }: Props) => {
  const [asked, ask] = useState<Choice>();
  const card = useRef<HTMLElement>(null);
  useKeptFocus(card);
  const back = (): void => ask(undefined);
  return (
    <section class="card choice" aria-labelledby="choice-title" tabIndex={-1} ref={card}>
      <strong id="choice-title">{title}</strong>
      {asked === 'callback' && (
        <LeaveForm talk={talk} what="contact" onSend={(text) => talk.choose('callback', text)} onBack={back} />
      )}
      {asked === 'message' && (
        <LeaveForm talk={talk} what="message" onSend={(text) => talk.leaveMessage(text)} onBack={back} />
      )}
      {asked === undefined &&
        choices.map((choice) => (
          <button
            key={choice}
            type="button"
            class="option"
            disabled={talk.busy.value}
            onClick={() => (choice === 'callback' || choice === 'message' ? ask(choice) : void talk.choose(choice))}
          >
            <span>{t(`choice.${choice}`)}</span>
            <span class="fine">{t(hints[choice])}</span>
          </button>
        ))}
    </section>
  );
};
