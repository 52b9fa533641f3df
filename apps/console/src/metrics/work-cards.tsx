import { Card, formatMoney, formatNumber, formatSeconds, formatShare, Stat } from '@handraise/ui';
import type { Metrics } from './metrics';
import { ShareBars } from './share-bars';
import { basis } from './trend';

interface CardProps {
  metrics: Metrics;
}

const seconds = (value: number | null): string => (value === null ? '–' : formatSeconds(value));
/** To the second: an hourly figure that stands on minutes must say so. */
const time = (hours: number): string => formatSeconds(hours * 3600);

/** Hourly pay in each currency; people who are paid in two earn both in the same hours. */
const hourly = (amounts: readonly { currency: string; minor: number | null }[]): string =>
  amounts.flatMap(({ currency, minor }) => (minor === null ? [] : [formatMoney(minor, currency)])).join(' + ') || '–';

/** What an hour is worth to people: with customers, and waiting included. */
export const HourlyPayCard = ({ metrics: { effectivePay: pay } }: CardProps) => (
  <Card dense title="What an hour pays">
    <div className="grid grid-cols-2 gap-4">
      <Stat
        label="With customers"
        value={hourly(pay.byCurrency.map((one) => ({ currency: one.currency, minor: one.perEngagedHourMinor })))}
        note={`${time(pay.engagedHours)} in sessions`}
      />
      <Stat
        label="Online, waiting included"
        value={hourly(pay.byCurrency.map((one) => ({ currency: one.currency, minor: one.perOnlineHourMinor })))}
        note={`${time(pay.onlineHours)} of ${basis(pay.agents, 'person', 'people')}`}
      />
    </div>
  </Card>
);

/** How long a customer waits for an answer in the middle of a talk. */
export const RepliesCard = ({ metrics: { replyGapSeconds: gaps } }: CardProps) => (
  <Card dense title="Answers by people">
    <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
      <Stat label="Half within" value={seconds(gaps.all.p50)} note={basis(gaps.all.n, 'answer', 'answers')} />
      <Stat label="95 % within" value={seconds(gaps.all.p95)} />
      <Stat label="VIP: half within" value={seconds(gaps.vip.p50)} note={basis(gaps.vip.n, 'answer', 'answers')} />
      <Stat
        label="Others: half within"
        value={seconds(gaps.standard.p50)}
        note={basis(gaps.standard.n, 'answer', 'answers')}
      />
    </div>
  </Card>
);

/** How evenly offers go to people who can do the same. */
export const FairnessCard = ({ metrics: { fairness } }: CardProps) => (
  <Card dense title="Fairness of the offers">
    {fairness.gini === null ? (
      <p className="text-sm text-muted">
        Nothing to compare yet: it takes two people with the same skills who were free for six minutes or more.
      </p>
    ) : (
      <div className="grid grid-cols-2 gap-4">
        <Stat
          label="Unevenness (Gini)"
          value={formatNumber(Math.round(fairness.gini * 100) / 100)}
          note={`0 is even, 1 is all to one. ${basis(fairness.agents, 'person', 'people')} in ${basis(fairness.groups, 'group', 'groups')}`}
        />
        <Stat
          label="Longest without an offer"
          value={fairness.longestGapMinutes === null ? '–' : formatSeconds(fairness.longestGapMinutes * 60)}
          note="free, while an equal was offered work"
        />
      </div>
    )}
  </Card>
);

/** How the sessions of people ended. */
export function OutcomesCard({ metrics: { outcomes } }: CardProps) {
  const { resolved, unresolved, customerLeft, abuse, released, wordless } = outcomes;
  const ended = resolved + unresolved + customerLeft + abuse + released;
  return (
    <Card dense title="How sessions ended">
      <ShareBars
        caption="How sessions ended"
        heading={basis(ended, 'session', 'sessions')}
        total={ended}
        bars={[
          { label: 'Resolved', count: resolved, tone: 'human' },
          { label: 'Not resolved', count: unresolved, tone: 'warn' },
          { label: 'Customer left', count: customerLeft, tone: 'neutral' },
          { label: 'Given back', count: released, tone: 'neutral' },
          { label: 'Ended for abuse', count: abuse, tone: 'neutral' },
        ]}
      />
      <p className="mt-3 text-xs text-muted">
        {wordless === 0
          ? 'None was completed without a word from the agent.'
          : `${formatNumber(wordless)} completed without a word from the agent (${formatShare(wordless / Math.max(1, ended - released), 1)}).`}
      </p>
    </Card>
  );
}
