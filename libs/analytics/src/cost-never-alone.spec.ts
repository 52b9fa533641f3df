import { commands, notices } from '@handraise/contracts';
import { z } from 'zod';

type Node = Record<string, unknown>;

const COST = ['aiShare', 'costSaved'];
/** What must stand beside it; an interval is a value with its two ends. */
const QUALITY = ['csat', 'repeatContacts', 'severityWeightedErrors'];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every object of a schema, with the names of its properties. */
function objectsOf(schema: unknown): string[][] {
  if (!isNode(schema)) return [];
  const own = isNode(schema['properties']) ? [Object.keys(schema['properties'])] : [];
  return [...own, ...Object.values(schema).flatMap(objectsOf)];
}
const alone = (schema: z.ZodType): string[][] =>
  objectsOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })).filter(
    (names) => COST.some((cost) => names.includes(cost)) && !QUALITY.every((quality) => names.includes(quality)),
  );

describe('cost never stands alone', () => {
  it.each(Object.values(commands).map((definition) => [definition.id, definition.result] as const))(
    '%s says what was saved only beside what it did to people',
    (_, result) => expect(alone(result)).toEqual([]),
  );

  it('in no notice either', () => {
    for (const notice of Object.values(notices)) expect(alone(notice.payload)).toEqual([]);
  });

  it('satisfaction comes with its interval', () => {
    const csat = commands.getMetrics.result.shape.csat.shape;
    for (const side of [csat.ai, csat.human])
      expect(Object.keys(side.shape)).toEqual(expect.arrayContaining(['n', 'low', 'high']));
  });

  it('is a rule that can fail', () => {
    expect(alone(z.object({ figures: z.array(z.object({ costSaved: z.number(), csat: z.number() })) }))).toHaveLength(
      1,
    );
  });
});
