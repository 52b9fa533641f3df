import { Sparkles, Star, User } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../text/class-names';

export type Tone = 'neutral' | 'brand' | 'ai' | 'human' | 'warn' | 'danger';

const tones: Record<Tone, string> = {
  neutral: 'bg-surface text-muted ring-1 ring-inset ring-border',
  brand: 'bg-brand-soft text-brand',
  ai: 'bg-ai-soft text-ai',
  human: 'bg-human-soft text-human',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
};

export interface BadgeProps {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}

/** A word about a thing. The word carries the meaning; the colour only repeats it. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2 py-0.5 text-xs font-semibold',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}

/** A machine wrote this. */
export const AiBadge = () => (
  <Badge tone="ai" icon={<Sparkles aria-hidden size={12} />}>
    AI
  </Badge>
);

/** A person, with their name; simulated ones are said to be so. */
export const HumanBadge = ({ name, simulated }: { name: string; simulated?: boolean }) => (
  <Badge tone="human" icon={<User aria-hidden size={12} />}>
    {simulated ? `${name} · simulated` : name}
  </Badge>
);

/** Somebody who was promised a short wait. Amber, like all waiting. */
export const VipBadge = () => (
  <Badge tone="warn" icon={<Star aria-hidden size={12} />}>
    VIP
  </Badge>
);
