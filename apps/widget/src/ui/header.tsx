import { t } from '../i18n/translation';
import type { Panel } from '../state/panel';
import { Avatar, Badge, kindOf } from './author';
import { Cross } from './icons';

/** Who answers at this moment, said by icon, word and colour. */
export const Header = ({ panel }: { panel: Panel }) => {
  const { person, control, handoff } = panel.talk.state;
  const agent = person.value?.agent;
  const waiting = control.value === 'queue';
  return (
    <div class="head">
      <Avatar of={agent} waiting={waiting} />
      <div class="who">
        <h2 id="title">{panel.title.value}</h2>
        {agent ? (
          <Badge
            kind={kindOf(agent)}
            label={t('named', { name: agent.name, kind: t(agent.simulated ? 'simulated' : 'human') })}
          />
        ) : waiting ? (
          <Badge kind="waiting" label={t(handoff.value?.status === 'deferred' ? 'kept' : 'finding')} />
        ) : (
          <Badge kind="ai" label={t('aiAssistant')} />
        )}
      </div>
      <button type="button" class="icon" aria-label={t('close')} onClick={() => panel.dismiss()}>
        <Cross />
      </button>
    </div>
  );
};
