import type { FeedEntry } from '@handraise/client';
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translation';
import type { Panel } from '../state/panel';
import type { Talk } from '../state/talk';
import { Badge } from './author';
import { PersonCard } from './person-card';
import { Entry } from './message';

const Greeting = ({ panel }: { panel: Panel }) => {
  const { suggestions = [] } = panel.settings.value;
  return (
    <div class="greeting">
      <article class="message assistant">
        <div class="byline">
          <Badge kind="ai" label={t('aiAssistant')} />
        </div>
        <div class="bubble">
          <p>{t('greeting')}</p>
          <p>{t('greetingHuman')}</p>
        </div>
      </article>
      {panel.talk.entries.value.length === 0 && suggestions.length > 0 && (
        <div class="suggestions" role="group" aria-label={t('suggestions')}>
          {suggestions.map((question) => (
            <button key={question} type="button" class="chip" dir="auto" onClick={() => panel.talk.send(question)}>
              {question}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};

const Typing = ({ talk }: { talk: Talk }) => {
  const by = talk.state.typing.value;
  if (!by || talk.entries.value.some(({ kind }) => kind === 'draft')) return null;
  const human = by === 'agent';
  const label = human ? t('typingHuman', { name: talk.state.person.value?.agent.name ?? t('human') }) : t('typingAi');
  return (
    <div class={`typing ${human ? 'agent' : 'assistant'}`} role="status" aria-label={label}>
      <i />
      <i />
      <i />
    </div>
  );
};

const isOwn = (entry: FeedEntry): boolean => entry.kind === 'message' && entry.message.author.kind === 'customer';

const isJoining = (entry: FeedEntry): boolean =>
  entry.kind === 'message' && entry.message.system?.code === 'human_joined';

/** On a low screen the thread scrolls together with the cards below it; a card is then read from its beginning. */
function scrollToEnd(log: HTMLElement | null): void {
  if (!log) return;
  log.scrollTo({ top: log.scrollHeight });
  const card = log.parentElement?.querySelector<HTMLElement>('.cards > *');
  log.parentElement?.scrollTo({ top: card ? card.offsetTop - log.offsetTop - 8 : log.scrollHeight });
}

/** The thread, kept at its end as it grows and as what stands below takes its room. */
export const Transcript = ({ panel }: { panel: Panel }) => {
  const { talk } = panel;
  const log = useRef<HTMLDivElement>(null);
  const entries = talk.entries.value;
  const newestOwn = entries.findLast(isOwn);
  const joined = entries.findLast(isJoining);
  const person = talk.state.person.value;
  const toEnd = (): void => scrollToEnd(log.current);
  useEffect(toEnd, [
    entries,
    talk.state.typing.value,
    person,
    talk.state.handoff.value?.status,
    talk.state.toRate.value,
  ]);
  useEffect(() => {
    const room = new ResizeObserver(toEnd);
    if (log.current) room.observe(log.current);
    return () => room.disconnect();
  }, []);
  return (
    <div class="log" role="log" aria-live="polite" aria-label={t('conversation')} tabIndex={0} ref={log}>
      <Greeting panel={panel} />
      {entries.map((entry) => (
        <Fragment key={entry.key}>
          <Entry entry={entry} talk={talk} isNewestOwn={entry === newestOwn} />
          {entry === joined && person && <PersonCard agent={person.agent} />}
        </Fragment>
      ))}
      {person && !joined && <PersonCard agent={person.agent} />}
      <Typing talk={talk} />
    </div>
  );
};
