import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { AgentId } from '@handraise/kernel';
import { SocketListeners, UnitOfWork, type ConnectedSocket, type SocketListener } from '@handraise/platform';
import { LeasesRepository, type DeviceSeen } from '../db/leases.repository';
import { PresenceAnnouncer } from './presence-announcer';

const TICK_MS = 2000;

interface KnownSocket {
  readonly agentId: AgentId;
  readonly deviceId: string;
  visible: boolean;
}

/**
 * Renews the leases of the devices connected to this node: every packet is noted in memory, and one statement per tick
 * writes all of them. What is in memory may get lost; then the leases end by themselves.
 */
@Injectable()
export class LeaseKeeper implements SocketListener, OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(LeaseKeeper.name);
  private readonly nodeId = randomUUID();
  private readonly sockets = new Map<string, KnownSocket>();
  private seen = new Set<string>();
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
    this.sockets.set(id, { agentId: caller.id, deviceId: caller.deviceId ?? id, visible: true });
    this.seen.add(id);
    await this.flush();
  }

  onPacket({ id }: ConnectedSocket): void {
    this.seen.add(id);
  }

  /** The lease stays; without a connection its link is in grace until the device returns or is lost. */
  async onDisconnect({ id }: ConnectedSocket): Promise<void> {
    const gone = this.sockets.get(id);
    this.sockets.delete(id);
    this.seen.delete(id);
    if (!gone || this.stopped || this.socketsOf(gone).length > 0) return;
    await this.write(async () => {
      await this.unitOfWork.run(async (tx) =>
        this.announcer.announceLinks(tx, await this.leases.disconnect(tx, this.nodeId, gone)),
      );
    });
  }

  /** Whether the app is in front on this device. */
  async setVisible(socketId: string, visible: boolean): Promise<void> {
    const socket = this.sockets.get(socketId);
    if (!socket || socket.visible === visible) return;
    socket.visible = visible;
    this.seen.add(socketId);
    await this.flush();
  }

  /** Writes what was seen since the last time; resolves when it is in the database. */
  flush(): Promise<void> {
    return this.write(async () => {
      const devices = this.takeSeen();
      if (devices.length === 0) return;
      await this.unitOfWork.run(async (tx) =>
        this.announcer.announceLinks(tx, await this.leases.renew(tx, this.nodeId, devices)),
      );
    });
  }

  /** One write at a time, so that a disconnect never overtakes the renewal before it. */
  private write(work: () => Promise<void>): Promise<void> {
    this.writing = this.writing.then(async () => {
      try {
        if (!this.stopped) await work();
      } catch (error) {
        this.logger.warn(error, 'leases could not be renewed; the next packets try again');
      }
    });
    return this.writing;
  }

  /** A device with several tabs is in front when one of them is. */
  private takeSeen(): DeviceSeen[] {
    const devices = new Map<string, DeviceSeen>();
    for (const id of this.seen) {
      const socket = this.sockets.get(id);
      if (!socket) continue;
      const { agentId, deviceId } = socket;
      const visible = this.socketsOf(socket).some((other) => other.visible);
      devices.set(`${agentId}/${deviceId}`, { agentId, deviceId, visible });
    }
    this.seen = new Set();
    return [...devices.values()];
  }

  private socketsOf({ agentId, deviceId }: KnownSocket): KnownSocket[] {
    return [...this.sockets.values()].filter((other) => other.agentId === agentId && other.deviceId === deviceId);
  }
}
