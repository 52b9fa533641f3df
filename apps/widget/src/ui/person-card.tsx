import type { AgentCard } from '@handraise/contracts';
import { locale, t } from '../i18n/translation';
import { languageNames } from '../i18n/words';
import { Avatar, Badge, kindOf } from './author';
import { Check, Star } from './icons';

const Rating = ({ rating }: { rating: number }) => {
  const shown = new Intl.NumberFormat(locale.value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    rating,
  );
  return (
    <span class="stars" aria-label={t('agent.rating', { rating: shown })}>
      <Star /> {shown}
    </span>
  );
};

/** The person a customer talks to: who they are, and whether that was checked. */
export const PersonCard = ({ agent }: { agent: AgentCard }) => (
  <section class={`card person ${kindOf(agent)}`} aria-label={agent.name}>
    <Avatar of={agent} />
    <div>
      <strong>
        <bdi>{agent.name}</bdi>
      </strong>
      <div class="facts">
        <Badge kind={kindOf(agent)} />
        {agent.verified && !agent.simulated && (
          <span class="verified">
            <Check /> {t('agent.verified')}
          </span>
        )}
        {agent.rating !== undefined && <Rating rating={agent.rating} />}
      </div>
      {agent.languages.length > 0 && (
        <div class="fine">{t('agent.speaks', { languages: languageNames(agent.languages) })}</div>
      )}
      {agent.simulated && <div class="fine">{t('simulatedHint')}</div>}
    </div>
  </section>
);
