import type { FakeChatRequest, FakeOpenAiServer } from '@handraise/llm/testing';

interface Article {
  readonly articleId: string;
  readonly body: string;
}

/** A model that answers with the first sentence of the first article it is shown, in words of its own. */
export function script({ messages }: FakeChatRequest): unknown {
  const { articles } = JSON.parse(messages.at(-1)?.content ?? '{}') as { articles: Article[] };
  const [article] = articles;
  const quote = /[^.!?]+[.!?]/.exec(article?.body ?? '')?.[0].trim() ?? '';
  return {
    action: 'answer',
    citations: [{ articleId: article?.articleId ?? '', quote }],
    text: `In the words of the model: ${quote}`,
  };
}

/** The variables of a server that asks this endpoint. */
export const modelAt = ({ baseUrl }: Pick<FakeOpenAiServer, 'baseUrl'>): Record<string, string> => ({
  OPENAI_BASE_URL: baseUrl,
  OPENAI_API_KEY: 'test',
  OPENAI_MODEL: 'fake',
});
