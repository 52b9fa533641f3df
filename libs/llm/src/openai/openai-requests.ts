import type { OpenAI } from 'openai';
import type { StructuredRequest, Usage } from '../chat-model.port';
import { schemaInstruction, toJsonSchema, type AnswerFormat } from './structured-formats';

type RequestBody = OpenAI.ChatCompletionCreateParamsNonStreaming;

/** What a server answered, whether streamed or whole. */
export interface Completion {
  readonly content: string;
  readonly model: string;
  readonly usage?: Usage;
}

/** The request in the least common dialect: no `strict`, `store` or `parallel_tool_calls`, which compatible servers refuse or misread. */
export function chatRequest<T>(
  request: StructuredRequest<T>,
  model: string,
  format: AnswerFormat,
): Omit<RequestBody, 'stream'> {
  const schema = toJsonSchema(request.schema);
  const instruction = { role: 'system' as const, content: schemaInstruction(schema) };
  return {
    model,
    messages: format === 'json_schema' ? [...request.messages] : [instruction, ...request.messages],
    ...(format === 'json_schema' && {
      response_format: { type: 'json_schema', json_schema: { name: request.name, schema } },
    }),
    ...(format === 'json_object' && { response_format: { type: 'json_object' } }),
    ...(request.temperature !== undefined && { temperature: request.temperature }),
    ...(request.maxOutputTokens !== undefined && { max_completion_tokens: request.maxOutputTokens }),
  };
}
