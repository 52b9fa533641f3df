import { useState, type FormEvent } from 'react';
import { Button } from '../controls/button';
import { TextField } from '../controls/field';
import { Notice } from '../feedback/states';
import { explainLogin } from '../text/error-sentences';

export interface LoginFormProps {
  busy: boolean;
  /** Why the last try was refused. */
  error: unknown;
  onSubmit: (email: string, password: string) => void;
  /** Where logging in is all that the page is for. */
  autoFocus?: boolean;
}

/** E-mail and password, the same for agents and admins. What was typed stays after a refusal. */
export function LoginForm({ busy, error, onSubmit, autoFocus }: LoginFormProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(email, password);
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      {Boolean(error) && (
        <div role="alert">
          <Notice tone="danger">{explainLogin(error)}</Notice>
        </div>
      )}
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        autoFocus={autoFocus}
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
      <Button type="submit" look="primary" size="lg" busy={busy}>
        Log in
      </Button>
    </form>
  );
}
