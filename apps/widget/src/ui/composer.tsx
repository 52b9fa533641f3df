import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translation';
import type { Panel } from '../state/panel';
import { Arrow } from './icons';

const MAX_LENGTH = 4000;
const MAX_HEIGHT_PX = 132;

/** Enter sends, Shift+Enter breaks the line; the box grows with its text. */
export const Composer = ({ panel }: { panel: Panel }) => {
  const box = useRef<HTMLTextAreaElement>(null);
  const { text } = panel;
  const open = panel.open.value;
  useEffect(() => {
    if (open && !panel.restored) box.current?.focus();
  }, [open]);
  useEffect(() => fitHeight(box.current), [text]);
  const send = (event: Event): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    panel.talk.send(text.trim());
    panel.text = '';
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event);
  };
  return (
    <form class="composer" onSubmit={send}>
      <textarea
        ref={box}
        rows={1}
        dir={text === '' ? undefined : 'auto'}
        maxLength={MAX_LENGTH}
        enterkeyhint="send"
        aria-label={t('write')}
        placeholder={t('write')}
        value={text}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          panel.text = event.currentTarget.value;
          panel.talk.signalTyping();
        }}
      />
      <button type="submit" class="send" aria-label={t('send')} disabled={text.trim() === ''}>
        <Arrow />
      </button>
    </form>
  );
};

function fitHeight(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, MAX_HEIGHT_PX)}px`;
}
