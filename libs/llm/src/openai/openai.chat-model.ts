import { CircuitState, ConsecutiveBreaker, ConstantBackoff, circuitBreaker, handleWhen, retry, wrap } from 'cockatiel';
import { OpenAI } from 'openai';
import {
  ChatModelFailure,
  type ChatModel,
  type ChatModelFailureReason,
  type ChatModelHealth,
  type StructuredAnswer,
  type StructuredRequest,
} from '../chat-model.port';
import { isAskedToWait, isFormatRefusal, toFailure } from './openai-failures';
import { chatRequest, type Completion } from './openai-requests';
import { readCompletion, readStream } from './openai-answers';
import { lessDemanding, LESSER_FORMAT, type AnswerFormat } from './structured-formats';
import { parseTolerantly } from './tolerant-json';

/** From the environment; see `configuredChatModel`. */
export interface OpenAiSettings {
  readonly model: string;
  /** Local servers often want none. */
  readonly apiKey?: string;
  /** Default: OpenAI itself. */
  readonly baseUrl?: string;
  /** Calls that fail in a row before the model is left alone. */
  readonly failuresToOpen?: number;
  /** How long it is left alone. */
  readonly restMs?: number;
}

/** Callers with less time say so. */
const DEFAULT_TIMEOUT_MS = 12_000;
/** One retry within a turn: a hiccup is over by then, an outage is the breaker's. */
const RETRY_AFTER_MS = 250;
/** What may be different a moment later. */
const RETRIED: readonly ChatModelFailureReason[] = ['unreachable', 'rate_limited'];
/** The caller's own cancellation and a model's refusal or flow of words say nothing about the server's health. */
const HARMLESS: readonly ChatModelFailureReason[] = ['canceled', 'refused', 'too_long'];

const failsBy = (reasons: readonly ChatModelFailureReason[]) => (error: Error) =>
  error instanceof ChatModelFailure && reasons.includes(error.reason);

const isWorthRetrying = (error: Error) =>
  error instanceof ChatModelFailure && RETRIED.includes(error.reason) && !isAskedToWait(error);

/**
 * The chat model port on any server that speaks OpenAI's Chat Completions, the dialect that all compatible servers share. Nothing is
 * kept on the server; an answer counts only when it fits the caller's schema; one retry, then a circuit breaker.
 */
export class OpenAiChatModel implements ChatModel {
  readonly model: string;
  private readonly client: OpenAI;
  private readonly breaker;
  private readonly policy;
  /** The most demanding answer format that the server has not refused yet. */
  private format: AnswerFormat = 'json_schema';

  constructor(settings: OpenAiSettings) {
    this.model = settings.model;
    this.client = new OpenAI({
      apiKey: settings.apiKey ?? 'none',
      baseURL: settings.baseUrl ?? null,
      maxRetries: 0,
      logLevel: 'off', // the SDK's debug log holds message text
    });
    this.breaker = circuitBreaker(
      handleWhen((error) => !failsBy(HARMLESS)(error)),
      { halfOpenAfter: settings.restMs ?? 15_000, breaker: new ConsecutiveBreaker(settings.failuresToOpen ?? 3) },
    );
    const onceMore = retry(handleWhen(isWorthRetrying), {
      maxAttempts: 1,
      backoff: new ConstantBackoff(RETRY_AFTER_MS),
    });
    this.policy = wrap(this.breaker, onceMore);
  }

  get health(): ChatModelHealth {
    return this.breaker.state === CircuitState.Closed ? 'available' : 'degraded';
  }

  async complete<T>(request: StructuredRequest<T>): Promise<StructuredAnswer<T>> {
    const startedAt = performance.now();
    const deadline = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
    const explain = (error: unknown) =>
      toFailure(error, { canceled: request.signal?.aborted ?? false, timedOut: deadline.aborted });
    const answer = await this.policy
      .execute(
        () => this.ask(request, this.format, signal).catch((error: unknown) => Promise.reject(explain(error))),
        signal,
      )
      .catch((error: unknown) => Promise.reject(explain(error)));
    return { ...answer, latencyMs: performance.now() - startedAt };
  }

  /**
   * Server by server the same API means different things: a format that it refuses is asked for in a lesser way,
   * and the lesser one is remembered.
   */
  private async ask<T>(
    request: StructuredRequest<T>,
    format: AnswerFormat,
    signal: AbortSignal,
  ): Promise<Omit<StructuredAnswer<T>, 'latencyMs'>> {
    try {
      return this.validate(request, await this.send(request, format, signal));
    } catch (error) {
      const lesser = LESSER_FORMAT[format];
      const refused = isFormatRefusal(error);
      if (!lesser || signal.aborted || !(refused || failsBy(['invalid_answer'])(toFailure(error)))) throw error;
      const answer = await this.ask(request, lesser, signal);
      if (refused) this.format = lessDemanding(this.format, lesser);
      return answer;
    }
  }

  /** The SDK's own timeout lies after ours, so that ours is the one that is told. */
  private async send<T>(request: StructuredRequest<T>, format: AnswerFormat, signal: AbortSignal): Promise<Completion> {
    const body = chatRequest(request, this.model, format);
    const options = { signal, timeout: (request.timeoutMs ?? DEFAULT_TIMEOUT_MS) + 1000 };
    if (!request.stream)
      return readCompletion(await this.client.chat.completions.create({ ...body, stream: false }, options));
    const chunks = await this.client.chat.completions.create(
      { ...body, stream: true, stream_options: { include_usage: true } },
      options,
    );
    return readStream(chunks, request.stream);
  }

  /** The schema has the last word in every format, also where the server promised to keep to it. */
  private validate<T>(request: StructuredRequest<T>, completion: Completion): Omit<StructuredAnswer<T>, 'latencyMs'> {
    const parsed = request.schema.safeParse(parseTolerantly(completion.content));
    if (!parsed.success) throw new ChatModelFailure('invalid_answer', { cause: parsed.error });
    return { value: parsed.data, model: completion.model, ...(completion.usage && { usage: completion.usage }) };
  }
}
