import { agentsEntities } from '@handraise/agents';
import { customersEntities } from '@handraise/customers';
import { identityEntities } from '@handraise/identity';
import { knowledgeEntities } from '@handraise/knowledge';
import type { EntityClass } from '@handraise/platform';

/** Every entity of every library. */
export const entities: readonly EntityClass[] = [
  ...customersEntities,
  ...identityEntities,
  ...knowledgeEntities,
  ...agentsEntities,
];
