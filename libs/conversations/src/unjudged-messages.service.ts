import { DomainError, type CustomerId, type MessageId } from '@handraise/kernel';
import { Ids, Notifier, UnitOfWork, type Commit } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { APPEND_TOGETHER, APPEND_UNJUDGED } from './db/statements';
import { GroupCommit } from './group-commit';
import { announceMessage, type Appended, type NewMessage } from './new-message';

/** What a customer wrote. */
type CustomersMessage = NewMessage & {
  readonly author: { readonly kind: 'customer'; readonly id: CustomerId };
  readonly clientId: string;
};

/** What became of it; undefined where nothing was written, because it must be judged. */
type Outcome = Appended | undefined;

/** `n`: the how-manieth of its group, from 1. No id where it must be judged. */
type AppendedRow = Omit<Appended, 'id'> & { readonly n: number; readonly id: MessageId | null };

/** What customers write while a person is in control or awaited, which nobody has to judge. */
@Injectable()
export class UnjudgedMessages {
  private readonly groups = new GroupCommit<CustomersMessage, Outcome>(
    ({ conversationId }) => conversationId,
    (messages) => this.appendGroup(messages),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly notifier: Notifier,
  ) {}

  /**
   * One round trip; messages that come while others are being committed share the next commit. Undefined, and nothing
   * written, when the assistant is in control: then the turn has to be judged. Refuses as `ConversationsService.append` does.
   */
  append(message: CustomersMessage): Promise<Outcome> {
    // within a transaction it commits with that one, and with no other's message
    return this.unitOfWork.isWithin() ? this.appendAlone(message) : this.groups.add(message);
  }

  /** What the group leaves out (somebody holds the conversation, or it is not the author's) has a commit of its own. */
  private async appendGroup(messages: readonly CustomersMessage[]): Promise<Promise<Outcome>[]> {
    const columns = [
      messages.map(({ conversationId }) => conversationId),
      messages.map(() => this.ids.next<MessageId>()),
      messages.map(({ author }) => author.id),
      messages.map(({ clientId }) => clientId),
      messages.map(({ text }) => text),
    ];
    const written = await this.unitOfWork
      .runStatement(APPEND_TOGETHER, columns, (rows: AppendedRow[], commit) => this.outcomes(messages, rows, commit))
      .catch(noneIfRefused);
    return messages.map(async (message) => (written.has(message) ? written.get(message) : this.appendAlone(message)));
  }

  private outcomes(messages: readonly CustomersMessage[], rows: readonly AppendedRow[], commit: Commit) {
    const outcomes = new Map<CustomersMessage, Outcome>();
    for (const { n, id, ...row } of rows) {
      const message = messages[n - 1];
      if (!message) continue;
      const appended = id === null ? undefined : { ...row, id };
      outcomes.set(message, this.told(message, appended, commit));
    }
    return outcomes;
  }

  private appendAlone(message: CustomersMessage): Promise<Outcome> {
    const { conversationId, author, clientId, text } = message;
    const values = [conversationId, this.ids.next<MessageId>(), author.id, clientId, text];
    return this.unitOfWork.runStatement(APPEND_UNJUDGED, values, ([appended]: Appended[], commit) =>
      this.told(message, appended, commit),
    );
  }

  private told(message: CustomersMessage, appended: Outcome, commit: Commit): Outcome {
    if (appended && !appended.duplicate) announceMessage(this.notifier, commit, message, appended);
    return appended;
  }
}

/** One that is refused (a `clientId` used for two texts) undoes the group: each is then written, and refused, by itself. */
function noneIfRefused(error: unknown): Map<CustomersMessage, Outcome> {
  if (error instanceof DomainError) return new Map();
  throw error;
}
