import { direction, locale, t } from '../i18n/translation';
import type { Panel } from '../state/panel';
import type { Talk } from '../state/talk';
import { isSettleable } from '../state/what-is-shown';
import { textOn } from './contrast';
import { Composer } from './composer';
import { Header } from './header';
import { HumanControl } from './human-control';
import { Check } from './icons';
import { ConnectionStrip, Problem } from './notices';
import { QueueCard } from './queue-card';
import { RatingCard } from './rating-card';
import { Transcript } from './transcript';

const Solved = ({ talk }: { talk: Talk }) => {
  const { conversation, control } = talk.state;
  if (!isSettleable(conversation.value, control.value, talk.entries.value.at(-1))) return null;
  return (
    <button type="button" class="quiet solved" disabled={talk.busy.value} onClick={() => void talk.resolve()}>
      <Check /> {t('solved')}
    </button>
  );
};

/** What is true of an answer is said only where the assistant answers; nobody is promised who may not be there. */
const Footer = ({ panel }: { panel: Panel }) => {
  const { talk } = panel;
  return (
    <div class="foot">
      <Problem talk={talk} />
      <div class="row">
        <HumanControl talk={talk} />
        <Solved talk={talk} />
      </div>
      <Composer panel={panel} />
      {talk.state.control.value === 'ai' && <p class="fine">{t('disclaimer')}</p>}
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
