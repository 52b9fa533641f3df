import type { SpokenLanguage } from '@handraise/contracts';
import { Button, IconButton, SelectField } from '@handraise/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { languages as languageOptions, levels } from './apply-options';

interface LanguageRowsProps {
  languages: readonly SpokenLanguage[];
  onChange: (languages: SpokenLanguage[]) => void;
}

/** More than that hardly anybody speaks well enough to work in. */
const most = 10;

/** Languages with how well they are spoken, one row each. */
export function LanguageRows({ languages, onChange }: LanguageRowsProps) {
  const options = useMemo(languageOptions, []);
  const unused = options.find(({ value }) => !languages.some(({ code }) => code === value));
  const change = (index: number, part: Partial<SpokenLanguage>) =>
    onChange(languages.map((language, at) => (at === index ? { ...language, ...part } : language)));
  return (
    <div className="flex flex-col gap-3">
      {languages.map((language, index) => (
        <div key={index} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
          <SelectField
            label={index === 0 ? 'Language' : `Language ${index + 1}`}
            options={options}
            value={language.code}
            onChange={(event) => change(index, { code: event.target.value })}
          />
          <SelectField
            label="Level"
            options={levels}
            value={language.level}
            onChange={({ target }) => change(index, { level: levels[target.selectedIndex]?.value ?? language.level })}
          />
          <IconButton
            label="Remove this language"
            icon={<Trash2 aria-hidden size={18} />}
            disabled={languages.length === 1}
            onClick={() => onChange(languages.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {unused && languages.length < most && (
        <Button
          className="self-start"
          icon={<Plus aria-hidden size={18} />}
          onClick={() => onChange([...languages, { code: unused.value, level: 'B2' }])}
        >
          Add a language
        </Button>
      )}
    </div>
  );
}
