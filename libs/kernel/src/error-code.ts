/**
 * Every refusal the product can give, with the HTTP status it maps to. The list is closed: it is part of the
 * published contract, and clients translate the codes into sentences.
 */
export const errorStatus = {
  VALIDATION_FAILED: 400,
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  SECOND_FACTOR_REQUIRED: 401,
  FORBIDDEN: 403,
  AGENT_NOT_ACTIVE: 403,
  NOT_FOUND: 404,
  OFFER_TAKEN: 409,
  OFFER_RESCINDED: 409,
  AGENT_AT_CAPACITY: 409,
  AGENT_RESTING: 409,
  STALE_EPOCH: 409,
  CONVERSATION_CLOSED: 409,
  SESSION_ENDED: 409,
  CLIENT_ID_REUSED: 409,
  ALREADY_RATED: 409,
  ACCOUNT_NOT_READY: 409,
  CONFLICT: 409,
  OFFER_EXPIRED: 410,
  PAYLOAD_TOO_LARGE: 413,
  IDEMPOTENCY_KEY_REUSED: 422,
  BELOW_MINIMUM: 422,
  NOT_ALLOWED_BY_POLICY: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  UNKNOWN_COMMAND: 404,
} as const;

export type ErrorCode = keyof typeof errorStatus;
