import type { Board } from '@handraise/contracts';

/**
 * Where the live board's parts come from. This library imports no other step of the flow, and a board that is patched
 * together from events would have to keep people's names; so the application reads the steps themselves and hands it in.
 */
export abstract class BoardSource {
  abstract read(): Promise<Omit<Board, 'at'>>;
}
