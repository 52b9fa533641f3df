export { startFlow, theFlow } from './flow';
export { connectAgent, connectCustomer, type SocketUser } from './socket-user';
