import { Injectable } from '@nestjs/common';
import { Authenticator } from '../auth/authenticator';
import { CommandRegistry } from '../commands/command-registry';
import { InputTexts } from '../commands/input-texts';
import { Readiness } from '../operations/readiness';
import { Notifier } from './notifier';
import { SocketListeners } from './socket-listeners';
import { WorkUnderWay } from './work-under-way';

/** What the three gateways share. */
@Injectable()
export class SocketServices {
  constructor(
    readonly authenticator: Authenticator,
    readonly registry: CommandRegistry,
    readonly texts: InputTexts,
    readonly notifier: Notifier,
    readonly listeners: SocketListeners,
    readonly readiness: Readiness,
    readonly underWay: WorkUnderWay,
  ) {}
}
