import { IconButton } from '@handraise/ui';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';

interface SidePanelProps {
  title: string;
  /** Beside the title: the state of the thing. */
  badge?: ReactNode;
  onClose: () => void;
  /** Buttons that stay in sight below. */
  footer?: ReactNode;
  children: ReactNode;
}

/** Details of what is chosen in a list. The list stays usable; Escape closes and gives the focus back. */
export function SidePanel({ title, badge, onClose, footer, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusGivenBack();
  useEscape(onClose);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <aside
      aria-label={title}
      className="flex w-full flex-col border-border bg-bg xl:sticky xl:top-0 xl:h-dvh xl:w-md xl:shrink-0 xl:border-s"
    >
      <header className="flex items-center gap-3 border-b border-border py-2 ps-4 pe-2">
        <h2 ref={heading} tabIndex={-1} className="min-w-0 truncate text-base font-semibold outline-none">
          {title}
        </h2>
        {badge}
        <span className="flex-1" />
        <IconButton size="sm" label="Close the details" icon={<X aria-hidden size={18} />} onClick={onClose} />
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{children}</div>
      {footer && <footer className="flex flex-wrap gap-2 border-t border-border bg-bg px-4 py-3">{footer}</footer>}
    </aside>
  );
}

/** The focus goes back to where it was when the panel opened, if nothing else has taken it. */
function useFocusGivenBack() {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
}

function useEscape(onClose: () => void) {
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      const inDialog = event.target instanceof Element && event.target.closest('[role=dialog]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
}
