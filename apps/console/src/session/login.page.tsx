import { RequestError } from '@handraise/client';
import { Button, Card, explainError, Notice, TextField } from '@handraise/ui';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { logIn } from '../api/server';
import { Brand } from '../shell/brand';

const route = getRouteApi('/login');

const wordsFor = (error: Error): string =>
  error instanceof RequestError && error.code === 'FORBIDDEN' ? error.message : explainError(error);

/** Admins log in. */
export function LoginPage() {
  const { to } = route.useSearch();
  const router = useRouter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const login = useMutation({
    mutationFn: () => logIn(email, password),
    onSuccess: () => router.history.push(to?.startsWith('/console') ? to : '/console/'),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    login.mutate();
  };
  return (
    <main className="grid min-h-dvh place-items-center bg-surface p-4">
      <div className="flex w-full max-w-sm flex-col gap-4">
        <Brand />
        <Card>
          <h1 className="mb-4 text-lg font-semibold">Log in</h1>
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
              autoFocus
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
            <Button type="submit" look="primary" busy={login.isPending}>
              Log in
            </Button>
          </form>
        </Card>
        <p className="text-sm text-muted">
          The first admin’s password was printed when the server started, and is kept in its data folder.
        </p>
      </div>
    </main>
  );
}
