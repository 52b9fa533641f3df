import { systemClock } from '@handraise/kernel';
import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Authenticator } from './auth/authenticator';
import { KeyRing } from './auth/key-ring';
import { KeysController } from './auth/keys.controller';
import { Signer } from './auth/signer';
import { TokenGate } from './auth/token-gate';
import { TokenIssuer } from './auth/token-issuer';
import { CLOCK } from './clock';
import { CommandGuard } from './commands/command.guard';
import { CommandInterceptor } from './commands/command.interceptor';
import { CommandRegistry } from './commands/command-registry';
import { IdempotencyKeys } from './commands/idempotency-keys';
import { InputTexts } from './commands/input-texts';
import { CommandRateLimiter } from './commands/rate-limiter';
import { Configuration } from './config/configuration';
import { Signals } from './database/signals';
import { UnitOfWork } from './database/unit-of-work';
import { Deadlines } from './deadlines/deadlines';
import { DeadlineSweeper } from './deadlines/deadline-sweeper';
import { MethodDiscovery } from './discovery';
import { DocumentsController } from './documents/documents.controller';
import { EventHandlers } from './events/event-handlers';
import { EventRelay } from './events/event-relay';
import { Outbox } from './events/outbox';
import { Ids } from './ids';
import { HealthController } from './operations/health.controller';
import { MetricsController } from './operations/metrics.controller';
import { ParkedEventsController } from './operations/parked-events.controller';
import { Readiness } from './operations/readiness';
import { PersonalDataRegistry } from './personal-data/personal-data';
import { AdminGateway, AgentGateway, CustomerGateway } from './sockets/gateways';
import { Notifier } from './sockets/notifier';
import { SocketDirectory } from './sockets/socket-directory';
import { SocketListeners } from './sockets/socket-listeners';
import { SocketServices } from './sockets/socket-services';
import { WorkUnderWay } from './sockets/work-under-way';
import { TokenRefreshController } from './sockets/token-refresh.controller';

const shared = [
  UnitOfWork,
  Signals,
  Ids,
  Outbox,
  EventHandlers,
  EventRelay,
  Deadlines,
  DeadlineSweeper,
  Notifier,
  SocketListeners,
  SocketDirectory,
  KeyRing,
  Signer,
  TokenIssuer,
  TokenGate,
  Authenticator,
  CommandRegistry,
  CommandRateLimiter,
  InputTexts,
  IdempotencyKeys,
  CommandGuard,
  CommandInterceptor,
  MethodDiscovery,
  PersonalDataRegistry,
  Readiness,
];
const gateways = [WorkUnderWay, SocketServices, CustomerGateway, AgentGateway, AdminGateway];
const controllers = [
  HealthController,
  MetricsController,
  ParkedEventsController,
  KeysController,
  DocumentsController,
  TokenRefreshController,
];

/** The plumbing that every library stands on, global. */
@Module({})
export class PlatformModule {
  static forRoot(configuration: Configuration, dataSource: DataSource): DynamicModule {
    const given = [
      { provide: Configuration, useValue: configuration },
      { provide: DataSource, useValue: dataSource },
      { provide: CLOCK, useValue: systemClock },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [DiscoveryModule],
      controllers,
      providers: [...given, ...shared, ...gateways],
      exports: [...given, ...shared],
    };
  }
}
