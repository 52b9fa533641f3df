import type { CommandInput } from '@handraise/client';
import { Button, Card, explainError, Notice, SelectField, TextField } from '@handraise/ui';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type FormEvent } from 'react';
import { apply } from '../api/server';
import { countries, ownTimeZone, timeZones } from './apply-options';
import { EntryFrame } from './entry-frame';
import { LanguageRows } from './language-rows';
import { SkillChoice } from './skill-choice';

type Application = CommandInput<'applyAsAgent'>;

const ownRegion = (): string => new Intl.Locale(navigator.language).maximize().region ?? 'SE';
const ownLanguage = (): string => new Intl.Locale(navigator.language).language;

const emptyApplication = (): Application => ({
  email: '',
  password: '',
  name: '',
  country: ownRegion(),
  timezone: ownTimeZone(),
  languages: [{ code: ownLanguage(), level: 'native' }],
  skills: [{ code: 'general', level: 2 }],
});

/** Somebody wants to work as an agent. */
export function ApplyPage() {
  const [application, setApplication] = useState(emptyApplication);
  const navigate = useNavigate();
  const send = useMutation({ mutationFn: () => apply(application), onSuccess: () => navigate({ to: '/' }) });
  const change = (part: Partial<Application>) => setApplication((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <EntryFrame wide>
      <div>
        <h1 className="text-xl font-bold">Apply as an agent</h1>
        <p className="mt-1 text-muted">
          Free of charge, now and later. A person reads it; then you are told what you can be offered.
        </p>
      </div>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <YouCard application={application} onChange={change} />
        <Card title="Languages you help in">
          <LanguageRows languages={application.languages} onChange={(languages) => change({ languages })} />
        </Card>
        <Card title="What you know">
          <SkillChoice skills={application.skills} onChange={(skills) => change({ skills })} />
        </Card>
        {send.error && (
          <div role="alert">
            <Notice tone="danger">{explainError(send.error)}</Notice>
          </div>
        )}
        <Button type="submit" look="primary" size="lg" busy={send.isPending}>
          Send the application
        </Button>
        <Link
          to="/login"
          className="inline-flex min-h-11 items-center justify-center text-sm font-semibold text-brand hover:underline"
        >
          I have an account
        </Link>
      </form>
    </EntryFrame>
  );
}

interface CardProps {
  application: Application;
  onChange: (part: Partial<Application>) => void;
}

function YouCard({ application, onChange }: CardProps) {
  const countryOptions = useMemo(countries, []);
  const zoneOptions = useMemo(timeZones, []);
  return (
    <Card title="You">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Name"
          autoComplete="name"
          required
          maxLength={100}
          value={application.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          value={application.email}
          onChange={(event) => onChange({ email: event.target.value })}
        />
        <SelectField
          label="Country"
          autoComplete="country"
          options={countryOptions}
          value={application.country}
          onChange={(event) => onChange({ country: event.target.value })}
        />
        <SelectField
          label="Time zone"
          options={zoneOptions}
          value={application.timezone}
          onChange={(event) => onChange({ timezone: event.target.value })}
        />
        <div className="sm:col-span-2">
          <TextField
            label="Password"
            hint="At least 10 characters. A few words in a row are easiest to remember."
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            maxLength={200}
            value={application.password}
            onChange={(event) => onChange({ password: event.target.value })}
          />
        </div>
      </div>
    </Card>
  );
}
