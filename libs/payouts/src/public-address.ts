import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Configuration } from '@handraise/platform';

/** Where people reach this server: `PUBLIC_URL`, else this machine with the port that it listens on. */
@Injectable()
export class PublicAddress {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly configuration: Configuration,
  ) {}

  url(): string {
    return this.configuration.env.PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${this.port()}`;
  }

  /** This process on this machine, whatever stands in front of it. */
  own(): string {
    return `http://127.0.0.1:${this.port()}`;
  }

  private port(): number {
    const server: unknown = this.host.httpAdapter.getHttpServer();
    if (typeof server === 'object' && server !== null && 'address' in server && typeof server.address === 'function') {
      const address: unknown = server.address();
      if (typeof address === 'object' && address !== null && 'port' in address) return Number(address.port);
    }
    return this.configuration.env.PORT;
  }
}
