import type { Skill } from '@handraise/contracts';
import { classNames } from '@handraise/ui';
import { skillLevels, skills as skillOptions } from './apply-options';

interface SkillChoiceProps {
  skills: readonly Skill[];
  onChange: (skills: Skill[]) => void;
}

/** Where a ticked skill begins: a modest claim, which the applicant may raise. */
const firstLevel = 2;

/** What somebody knows, and how well they say they know it. */
export function SkillChoice({ skills, onChange }: SkillChoiceProps) {
  const set = (code: Skill['code'], level: number | undefined) => {
    const others = skills.filter((skill) => skill.code !== code);
    onChange(level === undefined ? others : [...others, { code, level }]);
  };
  return (
    <ul className="grid gap-2 sm:grid-cols-2">
      {skillOptions.map(({ value, label, hint }) => (
        <SkillRow
          key={value}
          label={label}
          hint={hint}
          level={skills.find(({ code }) => code === value)?.level}
          onChange={(level) => set(value, level)}
        />
      ))}
    </ul>
  );
}

interface SkillRowProps {
  label: string;
  hint: string;
  level: number | undefined;
  onChange: (level: number | undefined) => void;
}

const SkillRow = ({ label, hint, level, onChange }: SkillRowProps) => (
  <li className={classNames('rounded-md border px-4 py-2', level ? 'border-brand bg-brand-soft' : 'border-border')}>
    <label className="flex min-h-11 cursor-pointer items-center gap-3">
      <input
        type="checkbox"
        className="size-5 accent-brand"
        checked={level !== undefined}
        onChange={({ target }) => onChange(target.checked ? firstLevel : undefined)}
      />
      <span>
        <span className="block font-semibold">{label}</span>
        <span className="block text-sm text-muted">{hint}</span>
      </span>
    </label>
    {level !== undefined && (
      <select
        aria-label={`${label}: level`}
        value={level}
        onChange={({ target }) => onChange(Number(target.value))}
        className="mb-1 min-h-11 w-full rounded-md border border-border-strong bg-raised px-3 text-sm"
      >
        {skillLevels.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </li>
);
