import type { Ack } from './shapes/problem';
import type { CommandDefinition, Namespace } from './command';
import type { Commands } from './commands';
import type { NoticeName, NoticePayload, Notices } from './notices';
import type { z } from 'zod';

type OnSocket<N extends Namespace> = {
  [Key in keyof Commands]: Commands[Key] extends { socket: { namespaces: readonly (infer Served)[] } }
    ? N extends Served
      ? Commands[Key]
      : never
    : never;
}[keyof Commands];

type EventOf<D> = D extends { socket: { event: infer Event extends string } } ? Event : never;
type SentInput<D> = D extends CommandDefinition ? z.input<D['input']> : never;
type ShownResult<D> = D extends CommandDefinition ? z.output<D['result']> : never;

/** The commands of a namespace, as Socket.IO types them: event → (input, ack). */
export type ClientToServerEvents<N extends Namespace> = {
  [D in OnSocket<N> as EventOf<D>]: (input: SentInput<D>, ack: (answer: Ack<ShownResult<D>>) => void) => void;
};

type NoticesIn<N extends Namespace> = {
  [Name in NoticeName]: N extends Notices[Name]['namespaces'][number] ? Name : never;
}[NoticeName];

/** The notices of a namespace, as Socket.IO types them. */
export type ServerToClientEvents<N extends Namespace> = {
  [Name in NoticesIn<N>]: (payload: NoticePayload<Name>) => void;
};
