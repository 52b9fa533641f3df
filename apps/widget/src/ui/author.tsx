import { t } from '../i18n/translation';
import { Person, Spark } from './icons';

type Kind = 'ai' | 'human' | 'simulated';

const icons = { ai: Spark, human: Person, simulated: Person };
const labels = { ai: 'ai', human: 'human', simulated: 'simulated' } as const;

/** Who speaks: icon, word and colour together, never colour alone. */
export const Badge = ({ kind, label }: { kind: Kind; label?: string }) => {
  const Icon = icons[kind];
  return (
    <span class={`badge ${kind}`} title={kind === 'simulated' ? t('simulatedHint') : undefined}>
      <Icon />
      {label ?? t(labels[kind])}
    </span>
  );
};

/** A round picture: the spark of the machine, or a person's initials. */
export const Avatar = ({ of }: { of: { name: string; simulated: boolean } | undefined }) => (
  <span class={`avatar ${of ? kindOf(of) : 'ai'}`} aria-hidden="true">
    {of ? initials(of.name) : <Spark />}
  </span>
);

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

export const kindOf = (author: { simulated?: boolean | undefined }): Kind => (author.simulated ? 'simulated' : 'human');
