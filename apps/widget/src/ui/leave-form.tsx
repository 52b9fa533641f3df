import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/translation';
import type { Talk } from '../state/talk';
import { isContact } from './contact';

interface Props {
  readonly talk: Talk;
  /** A way to be reached, or words for whoever reads them later. */
  readonly what: 'contact' | 'message';
  readonly known?: string | undefined;
  readonly onSend: (text: string) => unknown;
  readonly onBack: () => void;
}

/** What is left for a person. A contact by which nobody could be reached is said at once. */
export const LeaveForm = ({ talk, what, known = '', onSend, onBack }: Props) => {
  const [text, setText] = useState(known);
  const [wrong, setWrong] = useState(false);
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const contact = what === 'contact';
  const Box = contact ? 'input' : 'textarea';
  const submit = (event: Event): void => {
    event.preventDefault();
    const fits = contact ? isContact(text) : text.trim() !== '';
    setWrong(contact && !fits);
    if (fits) onSend(text.trim());
    else box.current?.focus();
  };
  return (
    <form class="callback" onSubmit={submit}>
      <label>
        {t(contact ? 'choice.contact' : 'choice.messageLabel')}
        <Box
          ref={box}
          value={text}
          onInput={(event: { currentTarget: { value: string } }) => setText(event.currentTarget.value)}
          aria-invalid={wrong}
          maxLength={contact ? 200 : 4000}
          autocomplete={contact ? 'tel' : undefined}
          dir="auto"
        />
      </label>
      {wrong && (
        <p class="problem" role="alert">
          {t('choice.contactWrong')}
        </p>
      )}
      <div class="row">
        <button type="button" class="quiet" onClick={onBack}>
          {t('choice.back')}
        </button>
        <button type="submit" class="primary" disabled={talk.busy.value}>
          {t(contact ? 'choice.confirm' : 'send')}
        </button>
      </div>
    </form>
  );
};
