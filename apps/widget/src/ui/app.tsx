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

/** Only after an answer of the assistant is there something to be settled. */
const Solved = ({ talk }: { talk: Talk }) => {
  const last = talk.entries.value.at(-1);
  const answered = last?.kind === 'message' && last.message.author.kind === 'assistant';
  const open = talk.state.conversation.value?.status === 'open';
  if (!answered || !open || talk.state.control.value !== 'ai') return null;
  return (
    <button type="button" class="quiet solved" disabled={talk.busy.value} onClick={() => void talk.resolve()}>
      <Check /> {t('solved')}
    </button>
  );
};

const Footer = ({ panel }: { panel: Panel }) => {
  const { talk } = panel;
  const name = talk.state.person.value?.agent.name;
  return (
    <div class="foot">
      <Problem talk={talk} />
      <div class="row">
        <HumanControl talk={talk} />
        <Solved talk={talk} />
      </div>
      <Composer panel={panel} />
      <p class="fine">{talk.state.control.value === 'human' && name ? t('humanNote', { name }) : t('disclaimer')}</p>
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
      <Transcript panel={panel} />
      <div class="cards">
        <QueueCard talk={panel.talk} />
        <RatingCard talk={panel.talk} />
      </div>
      <Footer panel={panel} />
    </section>
  );
};
