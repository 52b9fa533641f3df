import type { permissions, CommandDefinition, PrincipalKind } from '@handraise/contracts';
import type { AdminId, AgentId, CustomerId } from '@handraise/kernel';

interface Origin {
  readonly correlationId: string;
  /** Where the request came from; only for throttling, never stored. */
  readonly address: string;
  readonly socketId?: string;
  readonly deviceId?: string;
  /** What the client sent to have this done once; never for reads. */
  readonly idempotencyKey?: string;
  /** The login that the token belongs to (agents and admins). */
  readonly familyId?: string;
}

/** A customer’s page. */
export interface CustomerCaller extends Origin {
  readonly kind: 'customer';
  readonly id: CustomerId;
  /** When the host last vouched for this customer, in seconds since 1970; absent for anonymous customers. */
  readonly vouchedAt?: number;
}
/** An agent’s app. */
export interface AgentCaller extends Origin {
  readonly kind: 'agent';
  readonly id: AgentId;
}
/** An admin’s console, or a script of theirs. */
export interface AdminCaller extends Origin {
  readonly kind: 'admin';
  readonly id: AdminId;
}
/** Anybody, without a token. */
export interface AnonymousCaller extends Origin {
  readonly kind: 'anonymous';
}

/** Who asks. */
export type Caller = CustomerCaller | AgentCaller | AdminCaller | AnonymousCaller;

type KindsOf<D extends CommandDefinition> = (typeof permissions)[D['permission']][number] & PrincipalKind;

/** The callers that a command's permission lets through. */
export type CallerOf<D extends CommandDefinition> = Extract<Caller, { kind: KindsOf<D> }>;
