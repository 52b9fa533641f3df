import { classNames, IconButton, ThemeToggle } from '@handraise/ui';
import { Link, useRouterState } from '@tanstack/react-router';
import { House, LogOut, MessagesSquare, Wallet } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDesk } from '../api/desk-context';
import { logOut } from '../api/server';
import { useStore } from '../api/store';
import { FirstWordStrips } from '../sessions/first-word-strip';
import { useUnread } from '../sessions/use-room';
import { Brand } from './brand';
import { ConnectionStrip } from './connection-strip';
import { PresencePill } from './presence-pill';

/** Header, content, and on phones the way around at the lower edge, where the thumb is. */
export function AppFrame({ children }: { children: ReactNode }) {
  const inSession = useRouterState({ select: (state) => state.location.pathname.includes('/sessions/') });
  return (
    <div className="flex h-dvh flex-col">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-3">
        Skip to the content
      </a>
      <header className={classNames('border-b border-border bg-surface', inSession && 'max-md:hidden')}>
        <div className="mx-auto flex h-14 max-w-6xl items-center gap-2 px-4">
          <Brand />
          <nav aria-label="Screens" className="ms-6 flex gap-1 max-md:hidden">
            <Links look="row" />
          </nav>
          <div className="ms-auto flex items-center gap-1">
            <PresencePill />
            <ThemeToggle />
            <IconButton label="Log out" icon={<LogOut aria-hidden size={20} />} onClick={() => void logOut()} />
          </div>
        </div>
      </header>
      <ConnectionStrip />
      <FirstWordStrips />
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none">
        {children}
      </main>
      <nav
        aria-label="Screens"
        className={classNames(
          'grid grid-flow-col auto-cols-fr border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] md:hidden',
          inSession && 'hidden',
        )}
      >
        <Links look="stack" />
      </nav>
    </div>
  );
}

const linkLooks = {
  row: 'flex h-11 items-center gap-2 rounded-md px-3 text-sm font-semibold',
  stack: 'flex h-16 flex-col items-center justify-center gap-1 text-xs font-semibold',
};
const active = { className: 'text-brand' };
const inactive = { className: 'text-muted hover:text-text' };

function Links({ look }: { look: keyof typeof linkLooks }) {
  const [first] = useStore(useDesk().sessions.rooms);
  const props = { className: linkLooks[look], activeProps: active, inactiveProps: inactive };
  return (
    <>
      <Link to="/" activeOptions={{ exact: true }} {...props}>
        <House aria-hidden size={20} />
        Home
      </Link>
      {first && (
        <Link to="/sessions/$sessionId" params={{ sessionId: first.session.id }} {...props}>
          <MessagesSquare aria-hidden size={20} />
          <SessionsLabel />
        </Link>
      )}
      <Link to="/earnings" {...props}>
        <Wallet aria-hidden size={20} />
        Earnings
      </Link>
    </>
  );
}

function SessionsLabel() {
  const rooms = useStore(useDesk().sessions.rooms);
  const unread = useUnread(rooms);
  return (
    <span className="inline-flex items-center gap-1.5">
      {rooms.length === 1 ? 'Session' : `${rooms.length} sessions`}
      {unread > 0 && (
        <span className="rounded-full bg-brand px-1.5 text-xs text-on-brand" aria-label={`${unread} unread`}>
          {unread}
        </span>
      )}
    </span>
  );
}
