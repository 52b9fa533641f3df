export { startTestServer, type TestServer } from './test-server';
export { recordStatements, type RecordedTransaction } from './statement-recorder';
