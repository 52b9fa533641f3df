import { Card, formatMoney, formatNumber, formatSeconds, formatShare, Stat } from '@handraise/ui';
import { IntervalPlot } from './interval-plot';
import { withdrawnOf, type Metrics } from './metrics';
import { ShareBars } from './share-bars';
import { basis, pointsSince, ratingsInWords } from './trend';

interface CardsProps {
  metrics: Metrics;
  before: Metrics | undefined;
}

// A dash and not 0: nothing was measured, which is not the same as nothing happened.
const share = (value: number | null): string => (value === null ? '–' : formatShare(value, 1));
const seconds = (value: number | null): string => (value === null ? '–' : formatSeconds(value));

/** The AI's share and, right beside it, what customers thought and how many came back. */
export const QualityCards = ({
  metrics: { aiShare, csat, repeatContacts, severityWeightedErrors: errors },
  before,
}: CardsProps) => (
  <Card dense title="What the AI resolves, and how well">
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[1fr_1.2fr]">
      <div className="grid grid-cols-2 content-start gap-4 xl:grid-cols-3">
        <Stat
          label="Resolved by the AI"
          value={share(aiShare.value)}
          note={
            <>
              {pointsSince(aiShare.value, before?.aiShare.value) ?? basis(aiShare.n, 'episode', 'resolved episodes')}
              <span className="block">
                {formatNumber(aiShare.confirmed)} confirmed by the customer, {formatNumber(aiShare.assumed)} assumed
                after 24 h
              </span>
            </>
          }
        />
        <Stat
          label="Came back in 7 days"
          value={share(repeatContacts.value)}
          note={
            pointsSince(repeatContacts.value, before?.repeatContacts.value) ??
            basis(repeatContacts.n, 'episode', 'resolved episodes')
          }
        />
        <Stat
          label="Wrong answers, by weight"
          value={share(errors.value)}
          note={errors.value === null ? 'not judged yet' : basis(errors.n, 'answer', 'answers')}
        />
        <Stat label="Content with the AI" value={share(csat.ai.value)} note={ratingsInWords(csat.ai)} />
        <Stat label="Content with people" value={share(csat.human.value)} note={ratingsInWords(csat.human)} />
      </div>
      <figure className="m-0 flex flex-col gap-2">
        <figcaption className="text-sm text-muted">
          Ratings of 4 and 5 among all, with 95 % intervals. Where the bars overlap, the difference may be chance.
        </figcaption>
        <IntervalPlot
          title={`Content with the AI: ${share(csat.ai.value)}, ${ratingsInWords(csat.ai)}. Content with people: ${share(csat.human.value)}, ${ratingsInWords(csat.human)}.`}
          intervals={[
            { label: 'AI', tone: 'ai', none: ratingsInWords(csat.ai), ...csat.ai },
            { label: 'People', tone: 'human', none: ratingsInWords(csat.human), ...csat.human },
          ]}
        />
      </figure>
    </div>
  </Card>
);

/** How long people wait for a person, and until the matter is settled. */
export const WaitsCard = ({ metrics: { timeToHumanSeconds: human, timeToResolveSeconds: resolve } }: CardsProps) => (
  <Card dense title="Waits">
    <div className="grid grid-cols-2 gap-4">
      <Stat label="To a person: half within" value={seconds(human.p50)} note={basis(human.n, 'request', 'requests')} />
      <Stat label="To a person: 95 % within" value={seconds(human.p95)} />
      <Stat
        label="Until settled: half within"
        value={seconds(resolve.p50)}
        note={basis(resolve.n, 'episode', 'resolved episodes')}
      />
      <Stat label="Until settled: 95 % within" value={seconds(resolve.p95)} />
    </div>
  </Card>
);

/** Amounts in different currencies stand beside each other, never in one sum. */
const sums = ({ byCurrency, ...none }: Metrics['paid']): string =>
  (byCurrency.length > 0 ? byCurrency : [none])
    .map(({ totalMinor, currency }) => formatMoney(totalMinor, currency))
    .join(' + ');

const earnedBefore = ({ paid }: Metrics): string => (paid.byCurrency.length === 0 ? 'nothing' : sums(paid));

/** What people earned. */
export const PaidCard = ({ metrics: { paid }, before }: CardsProps) => (
  <Card dense title="Pay">
    <div className="grid grid-cols-2 gap-4">
      <Stat
        label="Earned by people"
        value={sums(paid)}
        note={before && `${earnedBefore(before)} in the period before`}
      />
      <Stat
        label="Earnings booked"
        value={formatNumber(paid.byCurrency.reduce((count, { earnings }) => count + earnings, 0))}
      />
    </div>
  </Card>
);

/** What became of the offers. */
export const OffersCard = ({ metrics: { offers, offerHealth } }: Pick<CardsProps, 'metrics'>) => (
  <Card dense title="What became of the offers">
    <ShareBars
      caption="What became of the offers"
      heading={basis(offers.made, 'offer', 'offers')}
      total={offers.made}
      bars={[
        { label: 'Accepted', count: offers.accepted, tone: 'human' },
        { label: 'Declined', count: offers.declined, tone: 'brand' },
        { label: 'Missed', count: offers.timedOut, tone: 'warn' },
        { label: 'Taken by another', count: offers.rescinded, tone: 'neutral' },
        { label: 'Not delivered', count: offers.undeliverable, tone: 'neutral' },
        { label: 'Withdrawn or ringing', count: withdrawnOf(offers), tone: 'neutral' },
      ]}
    />
    <p className="mt-3 text-xs text-muted">Declining is free and not a miss. Only misses pause an agent.</p>
    <div className="mt-4 grid grid-cols-2 gap-4">
      <Stat
        label="Reached a device"
        value={share(offerHealth.delivered.value)}
        note={basis(offerHealth.delivered.n, 'ended offer', 'ended offers')}
      />
      <Stat
        label="Yes or no: half within"
        value={seconds(offerHealth.decisionSeconds.p50)}
        note={basis(offerHealth.decisionSeconds.n, 'decision', 'decisions')}
      />
    </div>
  </Card>
);
