/** What a host page may say about its widget; all of it is optional. */
export interface Settings {
  /** The identity token that the host's own server signed; without it the customer is anonymous. */
  token?: string;
  /** The name shown in the header. */
  brand?: string;
  locale?: string;
  theme?: 'auto' | 'light' | 'dark';
  position?: 'right' | 'left';
  /** The colour of the launcher and of the customer's own messages. */
  color?: string;
  /** Questions to start with. */
  suggestions?: readonly string[];
}

export type EventName =
  'ready' | 'unread' | 'message' | 'human-requested' | 'agent-joined' | 'resolved' | 'rated' | 'token-needed';

export type Call =
  | readonly ['boot' | 'update', Settings?]
  | readonly ['open' | 'close' | 'toggle' | 'shutdown' | 'show' | 'hide']
  | readonly ['setLocale' | 'prefill', string]
  | readonly ['on', EventName, (detail?: unknown) => void];

declare global {
  interface Window {
    /** The stub of the snippet until the loader is there: it keeps the calls in `q`. */
    Handraise?: ((...call: Call) => void) & { q?: Call[] };
  }
}

/** What the loader gives to the widget's module, and gets from it. */
export interface Mount {
  readonly root: ShadowRoot;
  readonly launcher: HTMLButtonElement;
  readonly settings: Settings;
  /** The address of the server that the loader came from. */
  readonly server: string;
}
export interface Widget {
  call(call: Call): void;
}
export interface Module {
  /** Fetches the words of a language; the browser's when none is named. */
  prepare(language: string | undefined): Promise<void>;
  start(mount: Mount): Widget;
  /** What this device remembers of the customer whom the token names, or of the guest. */
  forget(token: string | undefined): void;
}
