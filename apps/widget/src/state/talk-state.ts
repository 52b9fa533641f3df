import type { CommandInput, SocketStatus } from '@handraise/client';
import type { AgentCard, AuthorKind, Conversation, Handoff } from '@handraise/contracts';
import type { EventName } from '../embed/settings';
import { recall, remember } from './memory';
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
  readonly toRate = signal(recall('toRate'));
  /** A person who is there is in control, in whatever order the notices come. */
  readonly control = computed(() => (this.person.value ? 'human' : (this.conversation.value?.control ?? 'ai')));
  private typingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly emit: Emit) {}

  setConversation(conversation: Conversation | undefined): void {
    this.conversation.value = conversation;
    remember('conversation', conversation?.id);
  }

  onConversation({ conversationId, ...change }: ConversationChange): void {
    const conversation = this.conversation.value;
    if (conversation?.id !== conversationId) return;
    this.conversation.value = { ...conversation, ...change };
    if (change.control !== 'queue') this.handoff.value = keptAfter(this.handoff.value);
    if (change.control !== 'human') this.person.value = undefined;
    if (change.status === 'resolved') this.emit('resolved');
  }

  onHandoff(handoff: Handoff | undefined): void {
    this.handoff.value = handoff && over.has(handoff.status) ? undefined : handoff;
  }

  onJoined(person: Person): void {
    this.person.value = person;
    this.handoff.value = undefined;
    this.emit('agent-joined', { name: person.agent.name });
  }

  onLeft(sessionId: string): void {
    this.setToRate({ sessionId, name: this.person.value?.agent.name ?? '' });
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

  setToRate(rated: { sessionId: string; name: string } | undefined): void {
    this.toRate.value = rated;
    remember('toRate', rated);
  }

  /** Another conversation begins. A session that waits for its stars still does. */
  forget(): void {
    this.setConversation(undefined);
    this.handoff.value = this.person.value = undefined;
  }

  close(): void {
    clearTimeout(this.typingTimer);
  }
}

const over: ReadonlySet<Handoff['status']> = new Set(['canceled', 'done', 'assigned']);

/** A promise to come back stays on the screen when the assistant answers meanwhile. */
const keptAfter = (handoff: Handoff | undefined): Handoff | undefined =>
  handoff?.status === 'deferred' ? handoff : undefined;
