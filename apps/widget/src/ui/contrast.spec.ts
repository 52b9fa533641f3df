import { textOn } from './contrast';

describe('text on a colour of the host', () => {
  it('is white on dark colours and black on light ones', () => {
    expect(['#2a4fd8', '#0b8f73', '#f4b65f', '#ffffff'].map(textOn)).toEqual(['#fff', '#fff', '#000', '#000']);
  });
});
