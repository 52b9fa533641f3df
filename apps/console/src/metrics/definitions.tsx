import { Card } from '@handraise/ui';

/** A figure is worth no more than its definition, so these stand on the page and not in a tooltip. */
const definitions: readonly (readonly [figure: string, meaning: string])[] = [
  [
    'Resolved by the AI',
    'Episodes resolved without a person’s session and not taken up again within 7 days, of all resolved episodes. Given up is not resolved.',
  ],
  [
    'Came back in 7 days',
    'Resolved episodes whose customer wrote or asked for a person again within 7 days, of all resolved ones. The last days may still change.',
  ],
  ['Content', 'Ratings of 4 and 5 among all ratings, with Wilson’s 95 % interval. The AI is not rated yet.'],
  [
    'Wrong answers, by weight',
    'Nobody judges the AI’s answers yet, so there is no figure; it stands here so that no share of the AI stands alone.',
  ],
  ['To a person', 'From the first request for a person, in any wording, to that person’s first message.'],
  ['Until settled', 'From the start of an episode to its resolution, waiting and the customer’s own pauses included.'],
  [
    'Answers by people',
    'From each message of a customer during a session to the agent’s next one. One that nobody answered has none.',
  ],
  [
    'Offers',
    'What became of each offer of the period. One that was taken by another, withdrawn or never arrived counts against nobody.',
  ],
  [
    'Fairness',
    'Gini of offers per free hour among people with equal skills, groups weighted by size; free is reachable and in no session, for 6 minutes or more.',
  ],
  [
    'How sessions ended',
    'Sessions that ended in the period. Given back: by the agent, by a lost connection, or by a suspension.',
  ],
  [
    'Earned by people',
    'Earnings booked in the period, before they are paid out, each currency by itself. Practice agents earn nothing.',
  ],
  [
    'What an hour pays',
    'What was earned in the period, divided by the hours in sessions (overlapping ones count once) and by the hours online.',
  ],
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
