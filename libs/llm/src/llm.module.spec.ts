import { Configuration } from '@handraise/platform';
import { configuredChatModel } from './llm.module';

const configured = (variables: Record<string, string>) =>
  configuredChatModel(Configuration.read({ DATABASE_URL: 'postgresql://localhost/x', ...variables }));

describe('the configured chat model', () => {
  it('is absent without an endpoint: the embedded models do all', () => {
    expect(configured({})).toBeUndefined();
    expect(configured({ OPENAI_MODEL: 'some-model' })).toBeUndefined();
  });

  it('is the named model behind a key or an address of a compatible server', () => {
    expect(configured({ OPENAI_API_KEY: 'sk-x' })?.model).toBe('gpt-4.1-mini');
    expect(configured({ OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'qwen3' })?.model).toBe('qwen3');
  });
});
