export { createTestDatabase, type TestDatabase } from './test-database';
export { eventually } from './eventually';
export { freePort } from './free-port';
export { movesInReadme } from './state-diagram';
