import { randomUUID } from 'node:crypto';
import type { ResultOf, Commands } from '@handraise/contracts';
import type { HostClaims } from '../domain/host-claims';
import { HostTokens } from '../host-tokens/host-tokens';
import { WidgetTokensService } from '../widget-tokens.service';

/** A running server's providers, such as a `TestServer`. */
interface Providers {
  get<Service>(type: new (...parameters: never[]) => Service): Service;
}

type WidgetToken = ResultOf<Commands['createWidgetToken']>;

/** An identity token as the host would sign it. */
export const anIdentityToken = (server: Providers, claims: Partial<HostClaims> = {}): Promise<string> =>
  server
    .get(HostTokens)
    .sign({ sub: randomUUID(), name: 'Anna Svensson', email: 'anna.svensson@example.org', ...claims });

/** A customer whom the host vouches for, signed in. */
export const aCustomer = async (server: Providers, claims: Partial<HostClaims> = {}): Promise<WidgetToken> =>
  server.get(WidgetTokensService).createToken({ identityToken: await anIdentityToken(server, claims) });

/** As the widget makes one on a page whose host signs nothing. */
export const anAnonymousCustomer = (server: Providers): Promise<WidgetToken> =>
  server.get(WidgetTokensService).createToken({});
