import { classNames, IconButton, ThemeToggle } from '@handraise/ui';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { LogOut, Menu, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { logOut, session } from '../api/server';
import { Brand } from './brand';
import { navigation } from './navigation';

// 36 px at a desk; on a phone a finger needs 44.
const linkClasses = 'flex min-h-9 items-center gap-2.5 rounded-sm px-2.5 text-sm max-md:min-h-11';

/** The frame of all screens: the way around at the side, on phones behind a button. */
export function Shell() {
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setOpen(false), [path]);
  return (
    <div className="flex min-h-dvh flex-col md:flex-row">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-3">
        Skip to the content
      </a>
      <header className="flex items-center justify-between border-b border-border bg-surface px-3 py-1.5 md:hidden">
        <Brand />
        <IconButton
          label={open ? 'Close the menu' : 'Open the menu'}
          aria-expanded={open}
          aria-controls="navigation"
          icon={open ? <X aria-hidden size={20} /> : <Menu aria-hidden size={20} />}
          onClick={() => setOpen(!open)}
        />
      </header>
      <aside
        id="navigation"
        aria-label="Menu"
        className={classNames(
          'flex-col border-border bg-surface md:sticky md:top-0 md:flex md:h-dvh md:w-56 md:shrink-0 md:border-e',
          open ? 'flex border-b' : 'hidden',
        )}
      >
        <div className="px-3 pt-4 pb-2 max-md:hidden">
          <Brand />
        </div>
        <Navigation />
        <Account />
      </aside>
      <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
        <Outlet />
      </main>
    </div>
  );
}

/** All screens are in sight: an admin finds by looking, not by remembering. */
const Navigation = () => (
  <nav aria-label="Screens" className="flex flex-1 flex-col gap-4 overflow-y-auto px-3 py-3">
    {navigation.map((group) => (
      <div key={group.label}>
        <p className="px-2.5 pb-1 text-xs font-semibold text-muted">{group.label}</p>
        <ul>
          {group.links.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                className={linkClasses}
                activeProps={{ className: 'bg-brand-soft font-semibold text-brand' }}
                inactiveProps={{ className: 'text-text hover:bg-hover' }}
              >
                <Icon aria-hidden size={17} className="shrink-0" />
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </nav>
);

/** Whose name the decisions of this visit will bear. */
function Account() {
  const name = useSyncExternalStore(session.subscribe, session.principal)?.name;
  return (
    <div className="flex items-center gap-1 border-t border-border px-3 py-2">
      <p className="min-w-0 flex-1 truncate px-2.5 text-sm text-muted" title={name}>
        {name}
      </p>
      <ThemeToggle size="sm" />
      <IconButton size="sm" label="Log out" icon={<LogOut aria-hidden size={18} />} onClick={() => void logOut()} />
    </div>
  );
}
