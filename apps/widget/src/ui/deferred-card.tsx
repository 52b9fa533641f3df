import type { Handoff } from '@handraise/contracts';
import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/translation';
import type { Talk } from '../state/talk';
import { useKeptFocus } from './focus';
import { Check } from './icons';
import { LeaveForm } from './leave-form';

/** What was left for a person, how it can be corrected, and the ways to go on without waiting for it. */
export const DeferredCard = ({ handoff, talk }: { handoff: Handoff; talk: Talk }) => {
  const [correcting, setCorrecting] = useState(false);
  const card = useRef<HTMLElement>(null);
  useKeptFocus(card);
  // The server tells nobody a contact again: on another device it is only known that there is one.
  const contact = talk.contactOf(handoff);
  const calledBack = handoff.choice === 'callback';
  if (correcting)
    return (
      <section class="card" tabIndex={-1} ref={card}>
        <LeaveForm
          talk={talk}
          what="contact"
          known={contact}
          onSend={(text) => void talk.choose('callback', text).then((done) => setCorrecting(!done))}
          onBack={() => setCorrecting(false)}
        />
      </section>
    );
  return (
    <section class="card kept" role="status" tabIndex={-1} ref={card}>
      <Check />
      <div>
        {!calledBack && t('deferred')}
        {calledBack && (contact === undefined ? t('system.choice_made.callback') : t('deferred.contact', { contact }))}
        {calledBack && (
          <button type="button" class="link" onClick={() => setCorrecting(true)}>
            {t('deferred.change')}
          </button>
        )}
      </div>
      <div class="row">
        <button type="button" class="quiet" disabled={talk.busy.value} onClick={() => void talk.choose('wait')}>
          {t('deferred.wait')}
        </button>
        <button type="button" class="quiet" disabled={talk.busy.value} onClick={() => void talk.choose('ai')}>
          {t('deferred.ai')}
        </button>
      </div>
    </section>
  );
};
