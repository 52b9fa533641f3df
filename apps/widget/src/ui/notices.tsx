import { useEffect, useState } from 'preact/hooks';
import { t, type Key } from '../i18n/translation';
import type { Talk } from '../state/talk';

/** A short stumble is nobody's concern: the strip waits this long. */
const PATIENCE_MS = 1200;

/** The browser knows at once that there is no network; the connection learns it seconds later. */
function useOffline(): boolean {
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = (): void => setOffline(!navigator.onLine);
    addEventListener('offline', look);
    addEventListener('online', look);
    return () => {
      removeEventListener('offline', look);
      removeEventListener('online', look);
    };
  }, []);
  return offline;
}

/** Says that there is no connection, and that nothing written is lost. */
export const ConnectionStrip = ({ talk }: { talk: Talk }) => {
  const [late, setLate] = useState(false);
  const status = talk.state.connection.value;
  const trouble = status === 'connecting' || status === 'refused';
  useEffect(() => {
    setLate(false);
    if (!trouble) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [trouble]);
  const offline = useOffline();
  if (!offline && (!trouble || !late)) return null;
  const first = talk.entries.value.length === 0 && !offline;
  return (
    <div class="strip" role="status">
      {status === 'refused' ? t('refused') : first ? t('connecting') : t('offline')}
    </div>
  );
};

const sentences: Readonly<Record<string, Key>> = {
  RATE_LIMITED: 'error.RATE_LIMITED',
  PAYLOAD_TOO_LARGE: 'error.PAYLOAD_TOO_LARGE',
  ALREADY_RATED: 'error.ALREADY_RATED',
  NO_ANSWER: 'error.NO_ANSWER',
  // All else that is typed fits by its form: only a contact can be wrong.
  VALIDATION_FAILED: 'choice.contactWrong',
};

/** Why the last act did not work, as a sentence. */
export const Problem = ({ talk }: { talk: Talk }) => {
  const code = talk.problem.value;
  return code ? (
    <p class="problem" role="alert">
      {t(sentences[code] ?? 'error.other')}
    </p>
  ) : null;
};
