import { IconButton, ThemeToggle } from '@handraise/ui';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { logOut } from '../api/server';
import { Brand } from './brand';

/** The pages of one's money for somebody who may not work: what is earned can be seen, exported and taken out. */
export const MoneyFrame = ({ children }: { children: ReactNode }) => (
  <div className="min-h-dvh bg-surface">
    <header className="border-b border-border">
      <div className="mx-auto flex h-14 max-w-6xl items-center gap-2 px-4">
        <Brand />
        <div className="ms-auto flex items-center gap-1">
          <ThemeToggle />
          <IconButton label="Log out" icon={<LogOut aria-hidden size={20} />} onClick={() => void logOut()} />
        </div>
      </div>
    </header>
    <div className="mx-auto max-w-6xl px-4 pt-2">
      <Link to="/" className="inline-flex min-h-11 items-center gap-2 text-sm font-semibold text-brand hover:underline">
        <ArrowLeft aria-hidden size={18} className="rtl:rotate-180" />
        How my account stands
      </Link>
    </div>
    <main>{children}</main>
  </div>
);
