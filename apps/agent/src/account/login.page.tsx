import { buttonClasses, Card, LoginForm } from '@handraise/ui';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { logIn } from '../api/server';
import { EntryFrame } from './entry-frame';

interface Credentials {
  email: string;
  password: string;
}

/** Agents log in, or find the way to apply. */
export function LoginPage() {
  const navigate = useNavigate();
  const login = useMutation({
    mutationFn: ({ email, password }: Credentials) => logIn(email, password),
    onSuccess: () => navigate({ to: '/' }),
  });
  return (
    <EntryFrame>
      <div className="py-4">
        <h1 className="text-xl font-bold">Help people. Get paid for each one.</h1>
        <p className="mt-2 text-muted">You see the pay before you accept. Declining is free.</p>
      </div>
      <Card title="Log in">
        <LoginForm
          busy={login.isPending}
          error={login.error}
          onSubmit={(email, password) => login.mutate({ email, password })}
        />
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
