import type { Skill, SkillCode, SpokenLanguage } from '@handraise/contracts';
import { Button, formatCode, formatLanguage, IconButton, SelectField, TextField } from '@handraise/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/queries';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { oneOf } from '../search';
import type { AgentDialogProps } from './agent-dialog';
import { isKnownLanguage } from './known-language';

const skillCodes = ['general', 'payments', 'orders', 'returns', 'account', 'disputes', 'fraud', 'technical'] as const;
const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
const commonLanguages = ['en', 'de', 'es', 'fr', 'sv', 'ar', 'it', 'pt', 'nl', 'pl', 'tr', 'fa'];

/** Level 3 is what most topics ask for (`general` is held by everybody who is certified). */
const skillLevels = [
  { value: '', label: 'Not granted' },
  ...[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: `Level ${level}` })),
];
const levelOptions = languageLevels.map((value) => ({ value, label: value === 'native' ? 'Native' : value }));

/** Grants skills and languages; the agent is active from here on. */
export function CertifyDialog({ agent, refresh, onClose }: AgentDialogProps) {
  const [skills, setSkills] = useState<Skill[]>(agent.skills);
  const [languages, setLanguages] = useState<SpokenLanguage[]>(agent.languages);
  const certify = useCommand('certifyAgent', { done: `${agent.name} is certified`, refresh, onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={`Certify ${agent.name}`}
      description="Offers follow these skills and languages. Everybody who is certified also takes general questions."
      action="Certify"
      busy={certify.isPending}
      ready={languages.length > 0 && languages.every(({ code }) => isKnownLanguage(code))}
      onConfirm={() => certify.mutate({ agentId: agent.id, skills, languages })}
      onClose={onClose}
    >
      <div className="flex flex-col gap-5">
        <Skills skills={skills} onChange={setSkills} />
        <Languages languages={languages} onChange={setLanguages} />
      </div>
    </ConfirmDialog>
  );
}

interface SkillsProps {
  skills: readonly Skill[];
  onChange: (skills: Skill[]) => void;
}

/** What was applied for is proposed; an admin grants it, lowers it or adds to it. */
function Skills({ skills, onChange }: SkillsProps) {
  const grant = (code: SkillCode, level: number) => {
    const others = skills.filter((skill) => skill.code !== code);
    onChange(level > 0 ? [...others, { code, level }] : others);
  };
  return (
    <fieldset className="grid grid-cols-2 gap-3">
      <legend className="mb-2 text-xs font-semibold text-muted">Skills</legend>
      {skillCodes.map((code) => (
        <SelectField
          key={code}
          dense
          label={formatCode(code)}
          options={skillLevels}
          value={String(skills.find((skill) => skill.code === code)?.level ?? '')}
          onChange={(event) => grant(code, Number(event.target.value))}
        />
      ))}
    </fieldset>
  );
}

interface LanguagesProps {
  languages: readonly SpokenLanguage[];
  onChange: (languages: SpokenLanguage[]) => void;
}

/** Any language can be granted; the common ones are suggested while typing. */
function Languages({ languages, onChange }: LanguagesProps) {
  const change = (index: number, language: SpokenLanguage) =>
    onChange(languages.map((other, place) => (place === index ? language : other)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-xs font-semibold text-muted">Languages</legend>
      <datalist id="languages">
        {commonLanguages.map((code) => (
          <option key={code} value={code}>
            {formatLanguage(code)}
          </option>
        ))}
      </datalist>
      {languages.map((language, index) => (
        <LanguageRow
          key={index}
          language={language}
          onChange={(changed) => change(index, changed)}
          onRemove={() => onChange(languages.filter((_, place) => place !== index))}
        />
      ))}
      <Button
        size="sm"
        icon={<Plus aria-hidden size={16} />}
        className="self-start"
        disabled={languages.length >= 10}
        onClick={() => onChange([...languages, { code: '', level: 'C1' }])}
      >
        Add a language
      </Button>
    </fieldset>
  );
}

interface LanguageRowProps {
  language: SpokenLanguage;
  onChange: (language: SpokenLanguage) => void;
  onRemove: () => void;
}

/** A tag is checked while it is typed: nobody would ever be matched by one that does not exist. */
const LanguageRow = ({ language, onChange, onRemove }: LanguageRowProps) => (
  <div className="flex items-start gap-2">
    <div className="min-w-0 flex-1">
      <TextField
        dense
        label="Language tag"
        list="languages"
        placeholder="en"
        hint={isKnownLanguage(language.code) ? formatLanguage(language.code) : 'Two or three letters'}
        error={
          language.code !== '' && !isKnownLanguage(language.code)
            ? 'No language has this tag. Use one such as “en” or “pt-BR”.'
            : undefined
        }
        value={language.code}
        onChange={(event) => onChange({ ...language, code: event.target.value.trim() })}
      />
    </div>
    <div className="w-36">
      <SelectField
        dense
        label="Level"
        hint="A1 to C2, native"
        options={levelOptions}
        value={language.level}
        onChange={(event) =>
          onChange({ ...language, level: oneOf(languageLevels)(event.target.value) ?? language.level })
        }
      />
    </div>
    {/* Level with the boxes: below a label and a hint, both of one line. */}
    <div className="pt-12">
      <IconButton size="sm" label="Remove the language" icon={<Trash2 aria-hidden size={16} />} onClick={onRemove} />
    </div>
  </div>
);
