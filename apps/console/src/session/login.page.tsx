import { Card, LoginForm } from '@handraise/ui';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { logIn } from '../api/server';
import { Brand } from '../shell/brand';

const route = getRouteApi('/login');

interface Credentials {
  email: string;
  password: string;
}

/** Admins log in, and come to the screen that they asked for. */
export function LoginPage() {
  const { to } = route.useSearch();
  const router = useRouter();
  const login = useMutation({
    mutationFn: ({ email, password }: Credentials) => logIn(email, password),
    onSuccess: () => router.history.push(to?.startsWith('/console') ? to : '/console/'),
  });
  return (
    <main className="grid min-h-dvh place-items-center bg-surface p-4">
      <div className="flex w-full max-w-sm flex-col gap-4">
        <Brand />
        <Card>
          <h1 className="mb-4 text-lg font-semibold">Log in</h1>
          <LoginForm
            autoFocus
            busy={login.isPending}
            error={login.error}
            onSubmit={(email, password) => login.mutate({ email, password })}
          />
        </Card>
        <p className="text-sm text-muted">
          The first admin’s password was printed when the server started, and is kept in its data folder.
        </p>
      </div>
    </main>
  );
}
