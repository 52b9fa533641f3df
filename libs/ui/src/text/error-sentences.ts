import type { ErrorCode } from '@handraise/kernel';

/** Every refusal of the contract as a sentence for people who work with Handraise. */
export const errorSentences: Record<ErrorCode, string> = {
  VALIDATION_FAILED: 'Some of this is not filled in as it should be.',
  UNAUTHENTICATED: 'E-mail or password is not right, or your login has ended.',
  TOKEN_EXPIRED: 'Your login has ended. Please log in again.',
  SECOND_FACTOR_REQUIRED: 'Please give the code of your second factor too.',
  FORBIDDEN: 'Your account may not do this.',
  AGENT_NOT_ACTIVE: 'This needs an active agent account.',
  NOT_FOUND: 'This does not exist, or it is not yours to see.',
  OFFER_TAKEN: 'Another agent was faster. It does not count against you.',
  OFFER_RESCINDED: 'This offer is gone. It does not count against you.',
  AGENT_AT_CAPACITY: 'You have as much work as you can hold at once.',
  AGENT_RESTING: 'You have worked enough for now. Offers come again after your rest.',
  STALE_EPOCH: 'This conversation is no longer in your hands.',
  CONVERSATION_CLOSED: 'This conversation is closed.',
  SESSION_ENDED: 'This session has ended.',
  CLIENT_ID_REUSED: 'This message was sent before with another text.',
  ALREADY_RATED: 'This session is rated already.',
  ACCOUNT_NOT_READY: 'The payout account is not set up yet.',
  CONFLICT: 'Somebody changed this meanwhile. Look again, then try once more.',
  OFFER_EXPIRED: 'The time for this offer is over.',
  PAYLOAD_TOO_LARGE: 'This is too long.',
  IDEMPOTENCY_KEY_REUSED: 'This was done before with other values.',
  BELOW_MINIMUM: 'The amount is below the minimum.',
  NOT_ALLOWED_BY_POLICY: 'The rules in force do not allow this.',
  RATE_LIMITED: 'That was a lot at once. Please wait a moment.',
  INTERNAL: 'Something went wrong on our side.',
  UNAVAILABLE: 'The service cannot be reached right now.',
  UNKNOWN_COMMAND: 'This version of the page is out of date. Please reload it.',
};

interface Refusal {
  code: ErrorCode;
  message?: string;
  details?: { correlationId?: string; errors?: readonly { path: string; message: string }[] };
}

const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code) in errorSentences;

// What a person can do something about needs no number; the rest is easier to find in the logs with it.
const needsNumber: readonly ErrorCode[] = ['INTERNAL', 'UNAVAILABLE'];

// Which rule, and who may do it instead, only the server knows.
const exactCodes: readonly ErrorCode[] = ['NOT_ALLOWED_BY_POLICY', 'CONFLICT'];

/** What went wrong, as a sentence. Problem details of a bad input are more exact than any sentence of ours. */
export function explainError(error: unknown): string {
  if (!isRefusal(error)) return errorSentences.UNAVAILABLE;
  if (error.code === 'VALIDATION_FAILED') return explainInput(error);
  if (exactCodes.includes(error.code) && error.message) return error.message;
  const sentence = errorSentences[error.code];
  const number = error.details?.correlationId;
  return number && needsNumber.includes(error.code) ? `${sentence} Reference: ${number}` : sentence;
}

/** Why a login was refused. Whoever came through the wrong door is told where theirs is, and only the door knows that. */
export const explainLogin = (error: unknown): string =>
  isRefusal(error) && error.code === 'FORBIDDEN' && error.message ? error.message : explainError(error);

function explainInput({ details, message }: Refusal): string {
  if (message) return message; // the server's sentence names the fields as people do
  const faults = (details?.errors ?? []).map((fault) =>
    fault.path ? `${fault.path}: ${fault.message}` : fault.message,
  );
  return faults.join('. ') || errorSentences.VALIDATION_FAILED;
}
