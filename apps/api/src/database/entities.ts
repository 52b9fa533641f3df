import { agentsEntities } from '@handraise/agents';
import { customersEntities } from '@handraise/customers';
import { identityEntities } from '@handraise/identity';
import { knowledgeEntities } from '@handraise/knowledge';
import type { EntityClass } from '@handraise/platform';
import { PayPolicyEntity } from '@handraise/pricing';

/** Every entity of every library. */
export const entities: readonly EntityClass[] = [
  ...customersEntities,
  ...identityEntities,
  ...knowledgeEntities,
  PayPolicyEntity,
  ...agentsEntities,
];
