import { t } from '../i18n/translation';
import type { Panel } from '../state/panel';
import { answererOf } from '../state/what-is-shown';
import { Avatar, Badge, kindOf } from './author';
import { Cross } from './icons';

/** Who answers at this moment, said by icon, word and colour. */
export const Header = ({ panel }: { panel: Panel }) => {
  const { person, control, handoff } = panel.talk.state;
  const agent = person.value?.agent;
  const waiting = control.value === 'queue';
  const answerer = answererOf(agent, control.value, handoff.value);
  return (
    <div class="head">
      <Avatar of={agent} waiting={waiting} />
      <div class="who">
        <h2 id="title">{panel.title.value}</h2>
        <Badge
          kind={agent ? kindOf(agent) : waiting ? 'waiting' : 'ai'}
          label={agent ? t('named', { name: agent.name, kind: t(answerer) }) : t(answerer)}
        />
      </div>
      <button type="button" class="icon" aria-label={t('close')} onClick={() => panel.dismiss()}>
        <Cross />
      </button>
    </div>
  );
};
