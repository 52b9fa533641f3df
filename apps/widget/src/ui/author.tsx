import { t } from '../i18n/translation';
import { Clock, Person, Spark } from './icons';

type Kind = 'ai' | 'human' | 'simulated' | 'waiting';

const icons = { ai: Spark, human: Person, simulated: Person, waiting: Clock };
const labels = { ai: 'ai', human: 'human', simulated: 'simulated', waiting: 'finding' } as const;

/** Who speaks: icon, word and colour together, never colour alone. */
export const Badge = ({ kind, label }: { kind: Kind; label?: string }) => {
  const Icon = icons[kind];
  return (
    <span class={`badge ${kind}`}>
      <Icon />
      {label ?? t(labels[kind])}
    </span>
  );
};

/** A round picture: the spark of the machine, a person's initials, or the place in line until there is a person. */
export const Avatar = ({
  of,
  waiting,
  place,
}: {
  of: { name: string; simulated: boolean } | undefined;
  waiting?: boolean;
  place?: number | undefined;
}) => (
  <span class={`avatar ${of ? kindOf(of) : waiting ? 'waiting' : 'ai'}`} aria-hidden="true">
    {of ? initials(of.name) : waiting ? (place ?? <Clock />) : <Spark />}
  </span>
);

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

export const kindOf = (author: { simulated?: boolean | undefined }): Kind => (author.simulated ? 'simulated' : 'human');
