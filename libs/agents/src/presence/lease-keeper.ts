import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { SocketListeners, UnitOfWork, type ConnectedSocket, type SocketListener } from '@handraise/platform';
import { LeasesRepository } from '../db/leases.repository';
import { ConnectedDevices, type DeviceChanges } from './connected-devices';
import { PresenceAnnouncer } from './presence-announcer';

/** Well below the 15 s of silence after which a link is in grace. */
const TICK_MS = 2000;

/**
 * Renews the leases of the devices connected to this node: every packet is noted in memory, and one statement per tick
 * writes all of them. What is in memory may get lost; then the leases end by themselves.
 */
@Injectable()
export class LeaseKeeper implements SocketListener, OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(LeaseKeeper.name);
  private readonly nodeId = randomUUID();
  private readonly devices = new ConnectedDevices();
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly listeners: SocketListeners,
    private readonly unitOfWork: UnitOfWork,
    private readonly leases: LeasesRepository,
    private readonly announcer: PresenceAnnouncer,
  ) {}

  onModuleInit(): void {
    this.listeners.register('agent', this);
    this.timer = setInterval(() => void this.flush(), TICK_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.writing;
  }

  async onConnect({ id, caller }: ConnectedSocket): Promise<void> {
    if (caller.kind !== 'agent') return;
    this.devices.add(id, caller.id, caller.deviceId ?? id);
    await this.flush();
  }

  onPacket({ id }: ConnectedSocket): void {
    this.devices.note(id);
  }

  /** The lease stays; without a connection its link is in grace until the device returns or is lost. */
  async onDisconnect({ id }: ConnectedSocket): Promise<void> {
    this.devices.remove(id);
    await this.flush();
  }

  /** Whether the app is in front on this device. */
  async setVisible(socketId: string, visible: boolean): Promise<void> {
    if (this.devices.setVisible(socketId, visible)) await this.flush();
  }

  /**
   * Writes what changed since the last time; resolves when it is in the database. One write at a time: those who come
   * meanwhile, such as a thousand agents who reconnect, share the next one.
   */
  flush(): Promise<void> {
    this.writing = this.writing.then(async () => {
      const changes = this.devices.takeChanges();
      if (this.stopped || changes.seen.length + changes.gone.length === 0) return;
      try {
        await this.write(changes);
      } catch (error) {
        this.logger.warn(error, 'leases could not be written; the next packets try again, or the leases end');
      }
    });
    return this.writing;
  }

  /** One transaction for the whole node: renewed leases, ended ones, and the links that follow from them. */
  private async write({ seen, gone }: DeviceChanges): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const renewed = seen.length > 0 ? await this.leases.renew(tx, this.nodeId, seen) : [];
      const ended = gone.length > 0 ? await this.leases.disconnect(tx, this.nodeId, gone) : [];
      await this.announcer.announceLinks(tx, [...renewed, ...ended]);
    });
  }
}
