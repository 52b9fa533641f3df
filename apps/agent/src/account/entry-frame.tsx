import { ThemeToggle } from '@handraise/ui';
import type { ReactNode } from 'react';
import { Brand } from '../shell/brand';

/** The frame of the pages before one is inside. */
export const EntryFrame = ({ children, wide }: { children: ReactNode; wide?: boolean }) => (
  <div className="min-h-dvh bg-surface">
    <header className={`mx-auto flex h-14 items-center justify-between px-4 ${wide ? 'max-w-2xl' : 'max-w-md'}`}>
      <Brand />
      <ThemeToggle />
    </header>
    <main className={`mx-auto flex flex-col gap-4 px-4 pt-4 pb-12 ${wide ? 'max-w-2xl' : 'max-w-md'}`}>{children}</main>
  </div>
);
