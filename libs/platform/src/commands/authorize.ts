import { permissions, type CommandDefinition, type PrincipalKind } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import type { Caller } from '../auth/caller';

/** The one place that decides whether a kind of caller may use a command, for HTTP and sockets alike. */
export function authorize(definition: CommandDefinition, caller: Caller): void {
  const allowed: readonly PrincipalKind[] = permissions[definition.permission];
  if (allowed.includes(caller.kind)) return;
  if (caller.kind === 'anonymous') throw new DomainError('UNAUTHENTICATED', 'This needs a token. Log in first.');
  throw new DomainError('FORBIDDEN', `This is not for ${caller.kind}s.`);
}
