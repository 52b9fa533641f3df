import type { FeedEntry } from '@handraise/client';
import type { Message as Stored } from '@handraise/contracts';
import { t } from '../i18n/translation';
import { clockTime } from '../i18n/words';
import type { Talk } from '../state/talk';
import { deliveryOf, systemKeyOf } from '../state/what-is-shown';
import { Badge, kindOf } from './author';
import { Text } from './blocks';
import { Alert } from './icons';
import { Sources } from './sources';

const SystemLine = ({ message }: { message: Stored }) => {
  const given = message.system?.params.name;
  const name = typeof given === 'string' && given !== '' ? given : t('system.somebody');
  return (
    <p class="system" dir="auto">
      {message.system ? t(systemKeyOf(message.system), { name }) : message.text}
    </p>
  );
};

const Byline = ({ message }: { message: Stored }) => {
  const { author, createdAt } = message;
  return (
    <div class="byline">
      {author.kind === 'assistant' ? (
        <Badge kind="ai" />
      ) : (
        <>
          <strong>
            <bdi>{author.name}</bdi>
          </strong>
          <Badge kind={kindOf(author)} />
        </>
      )}
      <time dateTime={createdAt}>{clockTime(createdAt)}</time>
    </div>
  );
};

const Theirs = ({ message }: { message: Stored }) => (
  <article class={`message ${message.author.kind} ${message.author.simulated ? 'simulated' : ''}`}>
    <Byline message={message} />
    <div class="bubble" dir="auto">
      <Text text={message.text} content={message.content} />
    </div>
    {message.citations && message.citations.length > 0 && <Sources citations={message.citations} />}
  </article>
);

const Own = ({ message, delivery }: { message: Stored; delivery: string | undefined }) => (
  <article class="message customer" aria-label={t('you')}>
    <div class="bubble" dir="auto">
      <p>{message.text}</p>
    </div>
    <div class="byline">
      <time dateTime={message.createdAt}>{clockTime(message.createdAt)}</time>
      {delivery && <span>· {delivery}</span>}
    </div>
  </article>
);

const Unsent = ({ entry, talk }: { entry: FeedEntry & { kind: 'pending' }; talk: Talk }) => {
  const { clientId, text } = entry.pending;
  return (
    <article class={`message customer ${entry.status}`} aria-label={t('you')}>
      <div class="bubble" dir="auto">
        <p>{text}</p>
      </div>
      {entry.status === 'failed' ? (
        <div class="byline failed" role="alert">
          <Alert /> {t('notSent')}
          <button type="button" class="link" onClick={() => talk.retry(clientId)}>
            {t('retry')}
          </button>
          <button type="button" class="link" onClick={() => talk.discard(clientId)}>
            {t('discard')}
          </button>
        </div>
      ) : (
        <div class="byline">{t(entry.status === 'sent' ? 'sent' : 'sending')}</div>
      )}
    </article>
  );
};

const Draft = ({ text }: { text: string }) => (
  <article class="message assistant" aria-hidden="true">
    <div class="byline">
      <Badge kind="ai" />
    </div>
    <div class="bubble writing" dir="auto">
      <p>{text}</p>
    </div>
  </article>
);

/** One line of the thread. */
export const Entry = ({ entry, talk, isNewestOwn }: { entry: FeedEntry; talk: Talk; isNewestOwn: boolean }) => {
  if (entry.kind === 'pending') return <Unsent entry={entry} talk={talk} />;
  if (entry.kind === 'draft') return <Draft text={entry.text} />;
  const { message } = entry;
  if (message.author.kind === 'system') return <SystemLine message={message} />;
  if (message.author.kind !== 'customer') return <Theirs message={message} />;
  const delivery = isNewestOwn ? t(deliveryOf(message, talk.state.readByHuman.value)) : undefined;
  return <Own message={message} delivery={delivery} />;
};
