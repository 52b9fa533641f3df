import { createContext, use } from 'react';
import type { Desk } from './desk';

/** Undefined outside the shell: nobody is logged in there. */
export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk of the logged-in agent; every screen inside the shell has one. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('There is no desk outside the shell.');
  return desk;
}
