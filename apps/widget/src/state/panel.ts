import type { Call, EventName, Mount, Settings } from '../embed/settings';
import { setLocale, t } from '../i18n/translation';
import { textOn } from '../ui/contrast';
import { prefixOf } from '../embed/owner';
import { Memory } from './memory';
import { connectTo } from './server';
import { computed, signal, watch } from './store';
import { Talk } from './talk';

type Listener = (detail?: unknown) => void;

/** The widget on its host page: open or closed, its settings, what the host may call and hear. */
export class Panel {
  readonly open = signal(false);
  readonly settings = signal<Settings>({});
  /** Of one customer: another token may name another one. */
  talk: Talk;
  readonly title = computed(() => {
    const { brand } = this.settings.value;
    return brand ? t('support', { brand }) : t('supportPlain');
  });
  /** Open as it was before a reload, so nobody has asked for the focus. */
  restored = false;
  private memory: Memory;
  private readonly draft = signal('');
  private readonly seen = signal<{ conversation: string; seq: number } | undefined>(undefined);
  private readonly listeners = new Map<EventName, Set<Listener>>();
  private readonly stopWatching: () => void;
  private announcedUnread = 0;
  private customer = '';

  readonly unread = computed(() => {
    const others = this.talk.entries.value.filter(
      (entry) =>
        entry.kind === 'message' &&
        entry.message.seq > this.seenOf(entry.message.conversationId) &&
        entry.message.author.kind !== 'customer',
    );
    return this.open.value ? 0 : others.length;
  });

  constructor(private readonly mount: Mount) {
    this.settings.value = mount.settings;
    [this.memory, this.talk] = this.begin();
    this.stopWatching = watch(() => this.onChange());
    this.onChange();
    mount.root.addEventListener('keydown', this.onKey);
    document.addEventListener('visibilitychange', this.onVisible);
    this.emit('ready');
  }

  /** What is being written, kept for this tab until it is sent. */
  get text(): string {
    return this.draft.value;
  }
  set text(text: string) {
    this.draft.value = text;
    this.memory.remember('draft', text === '' ? undefined : text);
  }

  /** What the host page says. */
  call([name, first, second]: Call): void {
    this.restored &&= name === 'on' || name === 'update';
    if (name === 'open' || name === 'close') this.open.value = name === 'open';
    else if (name === 'toggle') this.open.value = !this.open.value;
    else if (name === 'show' || name === 'hide') this.mount.launcher.hidden = name === 'hide';
    else if (name === 'setLocale') this.update({ locale: String(first) });
    else if (name === 'prefill') this.prefill(String(first));
    else if (name === 'on') this.listen(first as EventName, second as Listener);
    else if (name === 'shutdown') this.close();
    else this.update((first ?? {}) as Settings);
    if (this.open.value) this.talk.connect();
  }

  dismiss(): void {
    this.open.value = this.restored = false;
    this.mount.launcher.focus();
  }

  private update(settings: Settings): void {
    const before = prefixOf(this.settings.value.token);
    this.settings.value = { ...this.settings.value, ...settings };
    if (prefixOf(this.settings.value.token) !== before) this.changeCustomer();
    if (settings.locale) void setLocale(settings.locale);
  }

  private prefill(text: string): void {
    this.text = text;
    this.open.value = true;
  }

  /** Everything that belongs to the customer whom the token names, as this device remembers it. */
  private begin(): [Memory, Talk] {
    const memory = new Memory(prefixOf(this.settings.value.token));
    const identity = {
      identityToken: () => this.settings.value.token,
      locale: () => this.language(),
      onCustomer: ({ id }: { id: string }) => (this.customer = id),
    };
    const server = connectTo(this.mount.server, identity, memory);
    const talk = new Talk(server, (event, detail) => this.emit(event, detail), memory);
    this.draft.value = memory.recall('draft') ?? '';
    this.seen.value = memory.recall('seen');
    this.restored = memory.recall('open') === true;
    this.open.value ||= this.restored;
    if (this.open.value || memory.recall('conversation')) talk.connect();
    return [memory, talk];
  }

  private changeCustomer(): void {
    this.talk.close();
    [this.memory, this.talk] = this.begin();
  }

  private listen(event: EventName, listener: Listener): void {
    const known = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, known.add(listener));
    if (event === 'ready') listener({ customer: this.customer });
  }

  private emit(event: EventName, detail?: unknown): void {
    this.listeners.get(event)?.forEach((listener) => listener(detail));
  }

  private close(): void {
    this.stopWatching();
    document.removeEventListener('visibilitychange', this.onVisible);
    this.talk.close();
    this.memory.forgetAll();
  }

  private readonly language = (): string => this.settings.value.locale ?? navigator.language;

  private readonly onKey = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key === 'Escape' && this.open.value) this.dismiss();
  };

  private onChange(): void {
    if (this.memory.recall('open') !== (this.open.value || undefined))
      this.memory.remember('open', this.open.value || undefined);
    this.noteSeen();
    this.drawLauncher();
  }

  private readonly onVisible = (): void => this.noteSeen();

  /** What is on an open screen in front of a person is read. */
  private noteSeen(): void {
    const last = this.talk.entries.value.findLast((entry) => entry.kind === 'message');
    if (!this.open.value || document.visibilityState !== 'visible' || last?.kind !== 'message') return;
    this.talk.markRead();
    const { conversationId: conversation, seq } = last.message;
    if (this.seenOf(conversation) === seq) return;
    this.seen.value = { conversation, seq };
    this.memory.remember('seen', this.seen.value);
  }

  private seenOf(conversation: string): number {
    const seen = this.seen.value;
    return seen?.conversation === conversation ? seen.seq : 0;
  }

  private drawLauncher(): void {
    const { launcher } = this.mount;
    const { color } = this.settings.value;
    if (color) launcher.style.color = textOn(color);
    const count = this.unread.value;
    launcher.dataset.open = String(this.open.value);
    launcher.dataset.unread = count > 0 ? String(Math.min(count, 99)) : '';
    launcher.ariaExpanded = String(this.open.value);
    launcher.ariaLabel = this.open.value ? t('close') : count > 0 ? t('openUnread', { count }) : t('openChat');
    if (count !== this.announcedUnread) this.emit('unread', { count });
    this.announcedUnread = count;
  }
}
