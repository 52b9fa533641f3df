import type { Packet } from '@handraise/contracts';
import { ChevronRight } from 'lucide-react';

/** On phones, until the first answer: the beginning of the brief above the conversation, and the way to the rest. */
export function BriefPeek({ packet, onOpen }: { packet: Packet | undefined; onOpen: () => void }) {
  if (!packet || packet.brief.length === 0) return null;
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex min-h-14 items-center gap-3 border-b border-border bg-surface px-4 py-2 text-start text-sm md:hidden"
    >
      <span className="min-w-0 flex-1">
        {/* Before what is seen, not instead of it: who speaks to their device says what stands there (WCAG 2.5.3). */}
        <span className="sr-only">Open the brief: </span>
        {packet.brief.slice(0, 2).map((line) => (
          <span key={line} dir="auto" className="block truncate [&:nth-child(2)]:text-muted">
            {line}
          </span>
        ))}
      </span>
      <ChevronRight aria-hidden size={18} className="shrink-0 text-muted rtl:rotate-180" />
    </button>
  );
}
