import { valueAt, type Change, type Json } from './document';
import type { PolicyGroup } from './policy-fields';

interface Compared {
  readonly groups: readonly PolicyGroup[];
  readonly before: Json | undefined;
  readonly after: Json;
}

/** Amounts whose number stays while their currency does not: to an agent they are other amounts. */
export function amountsInNewCurrency(
  { groups, before, after }: Compared,
  [earlier, later]: readonly [string, string],
): Change[] {
  if (before === undefined || earlier === later) return [];
  return groups
    .flatMap(({ fields }) => fields)
    .filter(({ kind, path }) => kind.type === 'money' && valueAt(before, path) === valueAt(after, path))
    .map(({ path }) => ({ path, before: valueAt(before, path), after: valueAt(after, path) }));
}
