import type { AgentId } from '@handraise/kernel';
import type { Device, DeviceSeen } from '../db/leases.repository';

interface KnownDevice extends Device {
  /** Socket → whether its page is in front. */
  readonly sockets: Map<string, boolean>;
}

/** What one tick writes: at most one line per device, however many packets came. */
export interface DeviceChanges {
  readonly seen: readonly DeviceSeen[];
  readonly gone: readonly Device[];
}

/** The agents' devices that are connected to this node, and which of them showed life or left since the last look. */
export class ConnectedDevices {
  private readonly bySocket = new Map<string, KnownDevice>();
  private readonly byKey = new Map<string, KnownDevice>();
  private seen = new Set<KnownDevice>();
  private gone = new Set<KnownDevice>();

  /** A device that comes back before the next tick never left. */
  add(socketId: string, agentId: AgentId, deviceId: string): void {
    const key = `${agentId}/${deviceId}`;
    const device = this.byKey.get(key) ?? { agentId, deviceId, sockets: new Map<string, boolean>() };
    this.byKey.set(key, device);
    this.bySocket.set(socketId, device);
    device.sockets.set(socketId, true);
    this.seen.add(device);
    this.gone.delete(device);
  }

  /** Any packet is a sign of life; which one does not matter. */
  note(socketId: string): void {
    const device = this.bySocket.get(socketId);
    if (device) this.seen.add(device);
  }

  /** @returns whether that changed anything */
  setVisible(socketId: string, visible: boolean): boolean {
    const device = this.bySocket.get(socketId);
    if (!device || device.sockets.get(socketId) === visible) return false;
    device.sockets.set(socketId, visible);
    this.seen.add(device);
    return true;
  }

  /** A device leaves with its last socket. */
  remove(socketId: string): void {
    const device = this.bySocket.get(socketId);
    this.bySocket.delete(socketId);
    device?.sockets.delete(socketId);
    if (!device || device.sockets.size > 0) return;
    this.byKey.delete(`${device.agentId}/${device.deviceId}`);
    this.seen.delete(device);
    this.gone.add(device);
  }

  /** A device with several tabs is in front when one of them is. */
  takeChanges(): DeviceChanges {
    const seen = [...this.seen].map(({ agentId, deviceId, sockets }) => {
      const visible = [...sockets.values()].some((inFront) => inFront);
      return { agentId, deviceId, visible };
    });
    const gone = [...this.gone].filter((device) => !this.byKey.has(`${device.agentId}/${device.deviceId}`));
    this.seen = new Set();
    this.gone = new Set();
    return { seen, gone };
  }
}
