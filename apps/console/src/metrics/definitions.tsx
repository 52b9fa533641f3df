import { Card } from '@handraise/ui';

/** A figure is worth no more than its definition, so these stand on the page and not in a tooltip. */
const definitions: readonly (readonly [figure: string, meaning: string])[] = [
  [
    'Resolved by the AI',
    'Episodes resolved without a human session and not taken up again within 7 days, of all resolved episodes. Given up is not resolved.',
  ],
  [
    'Came back in 7 days',
    'Resolved episodes that the same customer took up again within 7 days, of all resolved ones.',
  ],
  ['Content', 'Ratings of 4 and 5 among all ratings, AI and people apart, with a 95 % interval.'],
  ['To a person', 'From the first request for a person, in any wording, to that person’s first message.'],
  ['To settled', 'From the start of an episode to its resolution, waiting and the customer’s own pauses included.'],
  ['Offers', 'What became of each offer. One that was taken by another or never arrived counts against nobody.'],
  ['Earned by people', 'Earnings booked in the period, before they are paid out. Practice agents earn nothing.'],
];

/** The written definitions, also while there is no figure yet. */
export const Definitions = () => (
  <Card dense title="How each figure is counted">
    <dl className="grid gap-x-8 gap-y-3 text-sm md:grid-cols-2">
      {definitions.map(([figure, meaning]) => (
        <div key={figure}>
          <dt className="font-semibold">{figure}</dt>
          <dd className="text-muted">{meaning}</dd>
        </div>
      ))}
    </dl>
  </Card>
);
