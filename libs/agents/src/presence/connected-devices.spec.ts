import type { AgentId } from '@handraise/kernel';
import { ConnectedDevices } from './connected-devices';

const agentId = 'agent' as AgentId;
const phone = { agentId, deviceId: 'phone' };

describe('the devices connected to a node', () => {
  it('show life once per look, however many packets they sent', () => {
    const devices = new ConnectedDevices();
    devices.add('s1', agentId, 'phone');
    devices.note('s1');
    devices.note('unknown');
    expect(devices.takeChanges()).toEqual({ seen: [{ ...phone, visible: true }], gone: [] });
    expect(devices.takeChanges()).toEqual({ seen: [], gone: [] });
  });

  it('are in front while one of their tabs is', () => {
    const devices = new ConnectedDevices();
    devices.add('s1', agentId, 'phone');
    devices.add('s2', agentId, 'phone');
    expect(devices.setVisible('s1', false)).toBe(true);
    expect(devices.setVisible('s1', false)).toBe(false);
    expect(devices.takeChanges().seen).toEqual([{ ...phone, visible: true }]);
    devices.setVisible('s2', false);
    expect(devices.takeChanges().seen).toEqual([{ ...phone, visible: false }]);
  });

  it('leave with their last socket, unless they are back before the look', () => {
    const devices = new ConnectedDevices();
    devices.add('s1', agentId, 'phone');
    devices.add('s2', agentId, 'phone');
    devices.remove('s1');
    expect(devices.takeChanges().gone).toEqual([]);
    devices.remove('s2');
    devices.add('s3', agentId, 'phone');
    expect(devices.takeChanges()).toEqual({ seen: [{ ...phone, visible: true }], gone: [] });
    devices.remove('s3');
    expect(devices.takeChanges().gone).toEqual([expect.objectContaining(phone)]);
  });
});
