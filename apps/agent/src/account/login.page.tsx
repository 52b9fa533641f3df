import { RequestError } from '@handraise/client';
import { Button, buttonClasses, Card, explainError, Notice, TextField } from '@handraise/ui';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { logIn } from '../api/server';
import { EntryFrame } from './entry-frame';

const wordsFor = (error: Error): string =>
  error instanceof RequestError && error.code === 'FORBIDDEN' ? error.message : explainError(error);

/** Agents log in, or find the way to apply. */
export function LoginPage() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const navigate = useNavigate();
  const login = useMutation({ mutationFn: () => logIn(email, password), onSuccess: () => navigate({ to: '/' }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    login.mutate();
  };
  return (
    <EntryFrame>
      <div className="py-4">
        <h1 className="text-xl font-bold">Help people. Get paid for each one.</h1>
        <p className="mt-2 text-muted">You see the pay before you accept. Declining is free.</p>
      </div>
      <Card>
        <h2 className="mb-4 text-lg font-semibold">Log in</h2>
        <form className="flex flex-col gap-4" onSubmit={submit}>
          {login.error && (
            <div role="alert">
              <Notice tone="danger">{wordsFor(login.error)}</Notice>
            </div>
          )}
          <TextField
            label="E-mail"
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <TextField
            label="Password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <Button type="submit" look="primary" size="lg" busy={login.isPending}>
            Log in
          </Button>
        </form>
      </Card>
      <Card>
        <p className="text-sm text-muted">New here? Applying costs nothing, and a person reads it.</p>
        <Link to="/apply" className={`${buttonClasses()} mt-3 w-full`}>
          Apply as an agent
        </Link>
      </Card>
    </EntryFrame>
  );
}
