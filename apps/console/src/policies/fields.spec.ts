import { z } from 'zod';
import type { PolicyGroup } from './policy-fields';
import { ratesGroups } from './rates.fields';
import { routingGroups } from './routing.fields';
import { rateCard, routingPolicy, triagePolicy } from './schemas';
import { triageGroups } from './triage.fields';

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly prefixItems?: readonly Shape[];
  readonly const?: unknown;
}

/** Every place of a document that can hold another value, as a path. */
function placesOf(shape: Shape, path: readonly string[] = []): string[] {
  if (shape.const !== undefined) return []; // it can only be this
  if (shape.properties)
    return Object.entries(shape.properties).flatMap(([key, inner]) => placesOf(inner, [...path, key]));
  if (shape.prefixItems) return shape.prefixItems.flatMap((inner, index) => placesOf(inner, [...path, String(index)]));
  if (shape.propertyNames?.enum) return shape.propertyNames.enum.map((key) => [...path, key].join('.'));
  return [path.join('.')];
}

const shown = (groups: readonly PolicyGroup[]) =>
  groups.flatMap(({ fields }) => fields).map(({ path }) => path.join('.'));

describe('a policy’s page', () => {
  it.each([
    ['rates', rateCard, ratesGroups],
    ['routing', routingPolicy, routingGroups],
    ['triage', triagePolicy, triageGroups],
  ] as const)('shows every place of the document: %s', (_name, schema, groups) => {
    const places = placesOf(z.toJSONSchema(schema, { io: 'input' }) as Shape);
    expect(places.length).toBeGreaterThan(3);
    expect(shown(groups).sort()).toEqual(places.sort());
  });

  it('says what an empty field means exactly where the document may do without it', () => {
    const { required = [] } = z.toJSONSchema(rateCard, { io: 'input' });
    const fields = ratesGroups.flatMap((group) => group.fields);
    for (const { path, whenEmpty } of fields) expect(whenEmpty === undefined).toBe(required.includes(path[0] ?? ''));
  });
});
