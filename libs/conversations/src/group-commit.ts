/** Two, so that one group is written while the answers of the other are being told. */
const GROUPS_UNDER_WAY = 2;
/** A group is one statement; more would keep its first ones waiting for the last. */
const GROUP_SIZE = 100;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes many things in few commits without waiting for a group to form: at once while nothing is being written, else
 * together with all that came meanwhile. What has the same key is written one after the other, in the order it came.
 */
export class GroupCommit<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private readonly busy = new Set<string>();
  private groups = 0;

  /** `write` resolves once the group is committed, with what becomes of each item: some may take longer. */
  constructor(
    private readonly keyOf: (item: Item) => string,
    private readonly write: (items: readonly Item[]) => Promise<readonly Promise<Result>[]>,
  ) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.start();
    });
  }

  private start(): void {
    if (this.groups < GROUPS_UNDER_WAY && this.waiting.length > 0) void this.writeGroups();
  }

  private async writeGroups(): Promise<void> {
    this.groups += 1;
    for (let group = this.takeGroup(); group.length > 0; group = this.takeGroup()) await this.writeGroup(group);
    this.groups -= 1;
  }

  /** The first of each key that is not being written. */
  private takeGroup(): Waiting<Item, Result>[] {
    const group: Waiting<Item, Result>[] = [];
    this.waiting = this.waiting.filter((one) => {
      const key = this.keyOf(one.item);
      if (group.length === GROUP_SIZE || this.busy.has(key)) return true;
      this.busy.add(key);
      group.push(one);
      return false;
    });
    return group;
  }

  private async writeGroup(group: readonly Waiting<Item, Result>[]): Promise<void> {
    const results = await this.write(group.map(({ item }) => item)).catch((error: unknown) =>
      group.map(() => Promise.reject<Result>(error)),
    );
    group.forEach((one, index) => void this.answer(one, results[index]));
  }

  /** What came next under its key may be written from here on. */
  private async answer({ item, resolve, reject }: Waiting<Item, Result>, result?: Promise<Result>): Promise<void> {
    try {
      if (!result) throw new RangeError('a group has a result for each of its items');
      resolve(await result);
    } catch (error) {
      reject(error);
    }
    this.busy.delete(this.keyOf(item));
    this.start();
  }
}
