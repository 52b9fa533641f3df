import type { PendingMessage, UnsentShelf } from '@handraise/client';

/** What the widget remembers of one person on this device; a browser that forbids storage just forgets. */
interface Remembered {
  /** A secret: who holds it is this anonymous customer. */
  anonymousId: string;
  /** The open conversation: the loader then fetches the widget without being asked. */
  conversation: string;
  /** The newest message that was on an open screen. */
  seen: { conversation: string; seq: number };
  /** The session that shall not be rated now. */
  notRated: string;
  /** How a person can reach the customer, as the customer left it for this request. */
  contact: { handoff: string; text: string };
}
/** What belongs to one tab, so that it is there again after a reload. */
interface OfThisTab {
  draft: string;
  open: boolean;
}
type Known = Remembered & OfThisTab;

const ROOT = 'handraise:';
/** What somebody else left on a shared device waits this long for them. */
const KEPT_MS = 7 * 24 * 3_600_000;
const ofThisTab: ReadonlySet<string> = new Set<keyof OfThisTab>(['draft', 'open']);
/** Who a guest is never ages: without it their conversation is lost to them. */
const ageless = ':guest:anonymousId';

/** The traces of one person on this device. Nobody else on it reads them, or sends what they wrote. */
export class Memory {
  readonly unsent: UnsentShelf = {
    all: () => this.allUnsent(),
    keep: (message) => this.write(localOf(), `${this.prefix}unsent:${message.clientId}`, message),
    forget: (clientId) => this.write(localOf(), `${this.prefix}unsent:${clientId}`, undefined),
  };

  /** `prefix` as `prefixOf` makes it. */
  constructor(private readonly prefix: string) {
    attempt(() => sweep(prefix));
  }

  /** What was kept, if this device still has it. */
  recall<Name extends keyof Known>(name: Name): Known[Name] | undefined {
    return read<Known[Name]>(storageOf(name), this.prefix + name)?.value;
  }

  /** Keeps a value; undefined forgets it. */
  remember<Name extends keyof Known>(name: Name, value: Known[Name] | undefined): void {
    this.write(storageOf(name), this.prefix + name, value);
  }

  /** The customer has logged out. */
  forgetAll(): void {
    for (const storage of [localOf(), attempt(() => sessionStorage)])
      for (const key of Object.keys(storage ?? {})) if (key.startsWith(this.prefix)) storage?.removeItem(key);
  }

  private allUnsent(): PendingMessage[] {
    const from = `${this.prefix}unsent:`;
    const keys = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(from))) ?? [];
    const kept = keys.flatMap((key) => read<PendingMessage>(localOf(), key)?.value ?? []);
    return kept.sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  }

  private write(storage: Storage | undefined, key: string, value: unknown): void {
    attempt(() => {
      if (value === undefined) storage?.removeItem(key);
      else storage?.setItem(key, JSON.stringify({ at: Date.now(), value }));
    });
  }
}

/** Whatever is too old, or of a form that nobody knows any more. One's own traces but the unsent words do not age. */
function sweep(own: string): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(ROOT) || key.endsWith(ageless)) continue;
    const ages = !key.startsWith(own) || key.startsWith(`${own}unsent:`);
    const at = read(localStorage, key)?.at;
    const known = typeof at === 'number';
    if (!known || (ages && at < Date.now() - KEPT_MS)) localStorage.removeItem(key);
  }
}

function read<Value>(storage: Storage | undefined, key: string): { at: number; value: Value } | undefined {
  const stored = attempt(() => storage?.getItem(key));
  return stored ? attempt(() => JSON.parse(stored) as { at: number; value: Value }) : undefined;
}

// Only naming a storage throws where a browser forbids it.
const localOf = (): Storage | undefined => attempt(() => localStorage);
const storageOf = (name: string): Storage | undefined =>
  ofThisTab.has(name) ? attempt(() => sessionStorage) : localOf();

/** Without storage the conversation lives as long as the page. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
