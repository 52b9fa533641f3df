import { switchedOff, toggled } from './switched-off';

const options = [
  { value: 'fraud', label: 'Fraud' },
  { value: 'threat', label: 'Threats' },
  { value: 'dispute', label: 'Disputes' },
];

describe('a list of boxes', () => {
  it('names the ones that are off', () => {
    expect(switchedOff(options, ['fraud', 'dispute']).map(({ value }) => value)).toEqual(['threat']);
    expect(switchedOff(options, ['fruad']).map(({ label }) => label)).toEqual(['Fraud', 'Threats', 'Disputes']);
  });

  it('switches one over and keeps the order', () => {
    expect(toggled(options, ['fraud', 'dispute'], 'threat')).toEqual(['fraud', 'threat', 'dispute']);
    expect(toggled(options, ['fraud', 'dispute'], 'fraud')).toEqual(['dispute']);
  });

  it('drops a code that was misspelt once', () => {
    expect(toggled(options, ['fruad', 'dispute'], 'fraud')).toEqual(['fraud', 'dispute']);
  });
});
