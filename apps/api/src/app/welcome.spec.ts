import { Configuration } from '@handraise/platform';
import { welcomeText } from './welcome';

const DATABASE_URL = 'postgresql://localhost/x';
const url = 'http://localhost:3000';
const textOf = (variables: Record<string, string>, credentials?: { email: string; password: string }) =>
  welcomeText({ url, configuration: Configuration.read({ DATABASE_URL, ...variables }), credentials });

describe('the welcome', () => {
  it('tells a newcomer where everything is and how to log in', () => {
    const text = textOf({ DEMO: 'on' }, { email: 'admin@handraise.local', password: 'made-up-once' });
    for (const part of [`${url}/agent/`, `${url}/console/`, `${url}/docs`, 'maya@lumo.example', 'made-up-once'])
      expect(text).toContain(part);
    expect(text).toContain('practice bank');
    expect(text).toContain('embedded');
  });

  it('shows a password only when it was just made', () => {
    expect(textOf({ DATA_DIR: 'data' })).toContain('password in data/credentials.json');
    const chosen = textOf({ ADMIN_EMAIL: 'ada@example.org', ADMIN_PASSWORD: 'chosen-by-the-operator' });
    expect(chosen).toContain('ada@example.org');
    expect(chosen).not.toContain('chosen-by-the-operator');
  });

  it('does not speak of the demo where there is none, and names what answers and pays', () => {
    const text = textOf({ OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm-1', STRIPE_SECRET_KEY: 'sk' });
    expect(text).not.toContain('lumo');
    expect(text).not.toContain('Demo');
    expect(text).toContain('m-1 at OpenAI');
    expect(text).toContain('Stripe');
  });
});
