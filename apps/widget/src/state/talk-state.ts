import type { CommandInput, SocketStatus } from '@handraise/client';
import type { AgentCard, AuthorKind, Conversation, Handoff } from '@handraise/contracts';
import type { EventName } from '../embed/settings';
import type { Memory } from './memory';
import { computed, signal } from './store';

/** Tells the host page. */
export type Emit = (event: EventName, detail?: unknown) => void;

interface Person {
  readonly sessionId: CommandInput<'rateSession'>['sessionId'];
  readonly agent: AgentCard;
}
type ConversationChange = Omit<Conversation, 'id' | 'lastSeq' | 'createdAt'> & { readonly conversationId: string };

/** A sign of writing is shown this long unless it is repeated. */
const TYPING_MS = 7000;

/** What is known of the conversation apart from its messages: the server's notices change it, the panel draws it. */
export class TalkState {
  readonly connection = signal<SocketStatus>('offline');
  readonly conversation = signal<Conversation | undefined>(undefined);
  readonly handoff = signal<Handoff | undefined>(undefined);
  readonly person = signal<Person | undefined>(undefined);
  readonly typing = signal<AuthorKind | undefined>(undefined);
  readonly readByHuman = signal(0);
  readonly toRate = signal<Person | undefined>(undefined);
  /** A person who is there is in control, in whatever order the notices come. */
  readonly control = computed(() => (this.person.value ? 'human' : (this.conversation.value?.control ?? 'ai')));
  private typingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly emit: Emit,
    private readonly memory: Memory,
  ) {}

  setConversation(conversation: Conversation | undefined): void {
    this.conversation.value = conversation;
    this.rememberOpen();
  }

  onConversation({ conversationId, ...change }: ConversationChange): void {
    const conversation = this.conversation.value;
    if (conversation?.id !== conversationId) return;
    this.conversation.value = { ...conversation, ...change };
    this.rememberOpen();
    if (change.control !== 'ai' || change.episode !== conversation.episode) this.toRate.value = undefined;
    if (change.control !== 'queue') this.handoff.value = keptAfter(this.handoff.value);
    if (change.control !== 'human') this.person.value = undefined;
    if (change.status === 'resolved') this.emit('resolved');
  }

  onHandoff(handoff: Handoff | undefined): void {
    this.handoff.value = handoff && !over.has(handoff.status) ? inPlace(handoff, this.handoff.value) : undefined;
  }

  onJoined(person: Person): void {
    this.person.value = person;
    this.handoff.value = this.toRate.value = undefined;
    this.emit('agent-joined', { name: person.agent.name });
  }

  onLeft(): void {
    this.person.value = undefined;
    this.showTyping(undefined);
  }

  onRead(by: AuthorKind, seq: number): void {
    if (by === 'agent') this.readByHuman.value = Math.max(this.readByHuman.value, seq);
  }

  showTyping(by: AuthorKind | undefined): void {
    if (by === 'customer') return;
    clearTimeout(this.typingTimer);
    this.typing.value = by;
    if (by) this.typingTimer = setTimeout(() => (this.typing.value = undefined), TYPING_MS);
  }

  /** Whom the server would like to be rated, unless the customer said "not now". */
  askToRate(person: Person | undefined): void {
    this.toRate.value = person?.sessionId === this.memory.recall('notRated') ? undefined : person;
  }

  doNotRate(): void {
    this.memory.remember('notRated', this.toRate.value?.sessionId);
    this.toRate.value = undefined;
  }

  /** Another conversation begins. */
  forget(): void {
    this.setConversation(undefined);
    this.handoff.value = this.person.value = this.toRate.value = undefined;
  }

  private rememberOpen(): void {
    const conversation = this.conversation.value;
    const open = conversation && lasting.has(conversation.status);
    this.memory.remember('conversation', open ? conversation.id : undefined);
  }

  close(): void {
    clearTimeout(this.typingTimer);
  }
}

const lasting: ReadonlySet<Conversation['status']> = new Set(['open', 'deferred']);
const over: ReadonlySet<Handoff['status']> = new Set(['canceled', 'done', 'assigned']);

/** A promise to come back stays on the screen when the assistant answers meanwhile. */
const keptAfter = (handoff: Handoff | undefined): Handoff | undefined =>
  handoff?.status === 'deferred' ? handoff : undefined;

/**
 * A change of a request comes before its place in the line is counted anew: until then the old place stands, or the card
 * would go and come, and a screen reader would say it twice.
 */
const inPlace = (next: Handoff, before: Handoff | undefined): Handoff => {
  if (next.id !== before?.id) return next;
  const { position, waitSeconds, supply } = before;
  return { ...{ position, waitSeconds, supply }, ...next };
};
