import type { OpenAI } from 'openai';
import { ChatModelFailure, type TextUpdate, type Usage } from '../chat-model.port';
import type { Completion } from './openai-requests';
import { StreamedField } from './streamed-field';

/** How the server says that an answer ended. */
interface Ending {
  readonly finishReason: string | null | undefined;
  readonly refusal: string | null | undefined;
}

/** The answer that came in one piece. */
export function readCompletion(completion: OpenAI.ChatCompletion): Completion {
  const choice = completion.choices[0];
  assertComplete({ finishReason: choice?.finish_reason, refusal: choice?.message.refusal });
  return withUsage(choice?.message.content ?? '', completion.model, completion.usage);
}

/** The answer that came in chunks; the wanted field is passed on while it grows. */
export async function readStream(
  chunks: AsyncIterable<OpenAI.ChatCompletionChunk>,
  stream: { readonly field: string; readonly onText: (update: TextUpdate) => void },
): Promise<Completion> {
  const field = new StreamedField(stream.field);
  const read = {
    content: '',
    model: '',
    finishReason: '',
    refusal: '',
    usage: undefined as OpenAI.CompletionUsage | undefined,
  };
  for await (const chunk of chunks) {
    const choice = chunk.choices[0];
    const piece = choice?.delta.content ?? '';
    read.content += piece;
    read.refusal += choice?.delta.refusal ?? '';
    read.finishReason = choice?.finish_reason ?? read.finishReason;
    read.model = chunk.model;
    read.usage = chunk.usage ?? read.usage;
    const delta = field.push(piece);
    if (delta !== '') stream.onText({ delta, text: field.text });
  }
  assertComplete(read);
  return withUsage(read.content, read.model, read.usage);
}

/** A stream may end early without an error: without a finish reason the answer was cut. */
function assertComplete({ finishReason, refusal }: Ending): void {
  if (refusal || finishReason === 'content_filter') throw new ChatModelFailure('refused');
  if (!finishReason) throw new ChatModelFailure('unreachable');
  if (finishReason === 'length') throw new ChatModelFailure('too_long');
}

/** Compatible servers often count nothing. */
function withUsage(content: string, model: string, usage: OpenAI.CompletionUsage | null | undefined): Completion {
  return { content, model, ...(usage && { usage: toUsage(usage) }) };
}

function toUsage(usage: OpenAI.CompletionUsage): Usage {
  return { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens };
}
