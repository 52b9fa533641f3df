import type { Call, EventName, Mount, Settings } from '../embed/settings';
import { setLocale, t } from '../i18n/translation';
import { textOn } from '../ui/contrast';
import { recall, remember } from './memory';
import { connectTo } from './server';
import { computed, signal, watch } from './store';
import { Talk } from './talk';

type Listener = (detail?: unknown) => void;

/** The widget on its host page: open or closed, its settings, what the host may call and hear. */
export class Panel {
  readonly open = signal(false);
  readonly settings = signal<Settings>({});
  readonly draft = signal('');
  readonly title = computed(() => {
    const { brand } = this.settings.value;
    return brand ? t('support', { brand }) : t('supportPlain');
  });
  readonly talk: Talk;
  private readonly seen = signal(recall('seen'));
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
    const server = connectTo(mount.server, {
      identityToken: () => this.settings.value.token,
      locale: () => this.language(),
      onCustomer: ({ id }) => (this.customer = id),
    });
    this.talk = new Talk(server, (event, detail) => this.emit(event, detail));
    void setLocale(this.language());
    this.stopWatching = watch(() => this.onChange());
    this.onChange();
    mount.root.addEventListener('keydown', this.onKey);
    document.addEventListener('visibilitychange', this.onVisible);
    if (recall('conversation')) this.talk.connect();
    this.emit('ready');
  }

  /** What the host page says. */
  call([name, first, second]: Call): void {
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
    this.open.value = false;
    this.mount.launcher.focus();
  }

  private update(settings: Settings): void {
    this.settings.value = { ...this.settings.value, ...settings };
    if (settings.locale) void setLocale(settings.locale);
  }

  private prefill(text: string): void {
    this.draft.value = text;
    this.open.value = true;
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
  }

  private readonly language = (): string => this.settings.value.locale ?? navigator.language;

  private readonly onKey = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key === 'Escape' && this.open.value) this.dismiss();
  };

  private onChange(): void {
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
    remember('seen', this.seen.value);
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
