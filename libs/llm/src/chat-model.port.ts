import type { ZodType } from 'zod';

/** Injection token of the `ChatModel`; its value is `undefined` when no model is configured, and callers then take the embedded path. */
export const CHAT_MODEL = Symbol('CHAT_MODEL');

/** What is said to the model, in order. What customers wrote never stands in a `system` message. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** The streamed field as far as it has arrived: `delta` is new, `text` is all of it, so that a restarted answer can simply be shown again. */
export interface TextUpdate {
  readonly delta: string;
  readonly text: string;
}

/** One question to a model, with the shape that its answer must have. */
export interface StructuredRequest<T> {
  /** Name of the answer's schema, `[a-z_]+`. */
  readonly name: string;
  readonly schema: ZodType<T>;
  readonly messages: readonly ChatMessage[];
  /** All of it: connection, retry and streaming. Default 12 s. */
  readonly timeoutMs?: number;
  readonly maxOutputTokens?: number;
  readonly temperature?: number;
  readonly signal?: AbortSignal;
  /** Streams one top-level string field of the answer while it arrives. */
  readonly stream?: { readonly field: keyof T & string; readonly onText: (update: TextUpdate) => void };
}

/** As the server counts them; for the cost of an answer. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** An answer that fits the schema; `model` is the one that the server says it used. */
export interface StructuredAnswer<T> {
  readonly value: T;
  readonly model: string;
  readonly latencyMs: number;
  /** Absent when the server does not report it. */
  readonly usage?: Usage;
}

/** `degraded` while calls are refused without being sent, because the last ones failed. */
export type ChatModelHealth = 'available' | 'degraded';

/** A chat model that answers with a JSON object of a given schema, or throws `ChatModelFailure`. */
export interface ChatModel {
  readonly model: string;
  readonly health: ChatModelHealth;
  complete<T>(request: StructuredRequest<T>): Promise<StructuredAnswer<T>>;
}

/**
 * `circuit_open`: not asked, because the last calls failed. `rejected`: the server refused the request itself.
 * `refused`: the model will not answer.
 */
export type ChatModelFailureReason =
  | 'canceled'
  | 'circuit_open'
  | 'invalid_answer'
  | 'too_long'
  | 'rate_limited'
  | 'refused'
  | 'rejected'
  | 'timeout'
  | 'unreachable';

/** The one error a `ChatModel` throws; callers fall back to the embedded path on each of its reasons. */
export class ChatModelFailure extends Error {
  constructor(
    readonly reason: ChatModelFailureReason,
    options?: { cause?: unknown },
  ) {
    super(`The chat model gave no answer: ${reason}.`, options);
    this.name = 'ChatModelFailure';
  }
}
