import { direction, locale, t } from '../i18n/translation';
import type { Panel } from '../state/panel';
import type { Talk } from '../state/talk';
import { textOn } from './contrast';
import { Composer } from './composer';
import { Header } from './header';
import { HumanControl } from './human-control';
import { Check } from './icons';
import { ConnectionStrip, Problem } from './notices';
import { QueueCard } from './queue-card';
import { RatingCard } from './rating-card';
import { Transcript } from './transcript';

/** There is something to be settled after an answer that stands on sources, and whenever a person is there. */
const Solved = ({ talk }: { talk: Talk }) => {
  const last = talk.entries.value.at(-1);
  const answered = last?.kind === 'message' && (last.message.citations ?? []).length > 0;
  const open = talk.state.conversation.value?.status === 'open';
  const control = talk.state.control.value;
  if (!open || control === 'queue' || (control === 'ai' && !answered)) return null;
  return (
    <button type="button" class="quiet solved" disabled={talk.busy.value} onClick={() => void talk.resolve()}>
      <Check /> {t('solved')}
    </button>
  );
};

const Footer = ({ panel }: { panel: Panel }) => {
  const { talk } = panel;
  const control = talk.state.control.value;
  const name = talk.state.person.value?.agent.name;
  return (
    <div class="foot">
      <Problem talk={talk} />
      <div class="row">
        <HumanControl talk={talk} />
        <Solved talk={talk} />
      </div>
      <Composer panel={panel} />
      {control !== 'queue' && (
        <p class="fine">{control === 'human' && name ? t('humanNote', { name }) : t('disclaimer')}</p>
      )}
    </div>
  );
};

/** The panel. It is not modal: the page beside it stays usable. */
export const App = ({ panel }: { panel: Panel }) => {
  const { theme = 'auto', position = 'right', color } = panel.settings.value;
  if (!panel.open.value) return null;
  return (
    <section
      class={`panel ${theme} ${position}`}
      role="dialog"
      aria-labelledby="title"
      lang={locale.value}
      dir={direction.value}
      style={color ? `--own:${color};--on-own:${textOn(color)}` : undefined}
    >
      <Header panel={panel} />
      <ConnectionStrip talk={panel.talk} />
      <div class="body">
        <Transcript panel={panel} />
        <div class="cards">
          <QueueCard talk={panel.talk} />
          <RatingCard talk={panel.talk} />
        </div>
      </div>
      <Footer panel={panel} />
    </section>
  );
};
