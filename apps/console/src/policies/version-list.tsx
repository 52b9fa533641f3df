import { Badge, classNames, Time, type Tone } from '@handraise/ui';
import type { PolicyVersion } from './policy-kind';

type Version = PolicyVersion<unknown>;

export const statusTones: Record<Version['status'], Tone> = {
  draft: 'warn',
  published: 'human',
  superseded: 'neutral',
};
/** "Earlier" and not "superseded": it was in force once, and can be taken as the ground of a draft. */
export const statusWords: Record<Version['status'], string> = {
  draft: 'Draft',
  published: 'In force',
  superseded: 'Earlier',
};

interface VersionListProps {
  versions: readonly Version[];
  chosen: number;
  onChoose: (version: number) => void;
}

/** All versions, newest first. */
export const VersionList = ({ versions, chosen, onChoose }: VersionListProps) => (
  <nav aria-label="Versions">
    <ul className="flex gap-1 overflow-x-auto lg:flex-col">
      {versions.map(({ version, status, createdAt, publishedAt }) => (
        <li key={version} className="shrink-0">
          <button
            type="button"
            aria-current={version === chosen || undefined}
            onClick={() => onChoose(version)}
            className={classNames(
              'flex w-full flex-col gap-0.5 rounded-md border px-3 py-2 text-start text-sm',
              version === chosen ? 'border-brand bg-brand-soft' : 'border-border hover:bg-hover',
            )}
          >
            <span className="flex items-center justify-between gap-3 font-semibold">
              Version {version}
              <Badge tone={statusTones[status]}>{statusWords[status]}</Badge>
            </span>
            <span className="text-xs text-muted">
              <Time at={publishedAt ?? createdAt} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  </nav>
);
