import { WebSocketGateway } from '@nestjs/websockets';
import { NamespaceGateway } from './namespace-gateway';
import { SocketServices } from './socket-services';

/** Customers, from any page that embeds the widget: the token is the key, not the page. */
@WebSocketGateway({ namespace: '/customer', cors: { origin: true } })
export class CustomerGateway extends NamespaceGateway {
  constructor(services: SocketServices) {
    super('customer', services);
  }
}

/** Agents. */
@WebSocketGateway({ namespace: '/agent' })
export class AgentGateway extends NamespaceGateway {
  constructor(services: SocketServices) {
    super('agent', services);
  }
}

/** Admins. */
@WebSocketGateway({ namespace: '/admin' })
export class AdminGateway extends NamespaceGateway {
  constructor(services: SocketServices) {
    super('admin', services);
  }
}
