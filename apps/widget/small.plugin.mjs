/** What the widget can do without, replaced by the little that it needs: every byte is loaded by other people's pages. */
const replacements = [
  // Vite's helper preloads style sheets of chunks; ours have none.
  { id: /vite\/preload-helper/, code: 'export const __vitePreload = (load) => load();' },
  // WebSockets alone: long polling would need a load balancer with sticky sessions, and WebTransport is not served.
  {
    id: /engine\.io-client\/build\/esm\/transports\/index\.js$/,
    code: "import { WS } from './websocket.js'; export const transports = { websocket: WS };",
  },
  // Browsers can read addresses.
  {
    id: /engine\.io-client\/build\/esm\/contrib\/parseuri\.js$/,
    code: `export function parse(uri) {
      const { protocol, hostname, port } = new URL(uri);
      return { protocol: protocol.slice(0, -1), host: hostname, port };
    }`,
  },
  {
    id: /socket\.io-client\/build\/esm\/url\.js$/,
    code: `export function url(uri) {
      const { origin, pathname } = new URL(uri);
      return { source: uri, id: origin, path: pathname };
    }`,
  },
  // No options of Node, no timers of tests, and no payload that is measured before it is sent.
  {
    id: /engine\.io-client\/build\/esm\/util\.js$/,
    code: `export const pick = () => ({});
      export const byteLength = () => 0;
      export const randomString = () => '';
      export const installTimerFunctions = (target) => {
        target.setTimeoutFn = setTimeout.bind(globalThis);
        target.clearTimeoutFn = clearTimeout.bind(globalThis);
      };`,
  },
  // All packets are text.
  {
    id: /engine\.io-parser\/build\/esm\/encodePacket\.browser\.js$/,
    code: `import { PACKET_TYPES } from './commons.js';
      export const encodePacket = ({ type, data }, _, callback) => callback(PACKET_TYPES[type] + (data || ''));
      export const encodePacketToBinary = () => undefined;
      export const createPacketEncoderStream = () => undefined;`,
  },
  {
    id: /engine\.io-parser\/build\/esm\/decodePacket\.browser\.js$/,
    code: `import { PACKET_TYPES_REVERSE, ERROR_PACKET } from './commons.js';
      export const decodePacket = (packet) => {
        const type = PACKET_TYPES_REVERSE[packet[0]];
        return type ? { type, data: packet.slice(1) || undefined } : ERROR_PACKET;
      };`,
  },
  // The contract is JSON: no attachments, no base64.
  {
    id: /socket\.io-parser\/build\/esm\/is-binary\.js$/,
    code: 'export const isBinary = () => false; export const hasBinary = () => false;',
  },
  {
    id: /socket\.io-parser\/build\/esm\/binary\.js$/,
    code: 'export const deconstructPacket = (packet) => ({ packet, buffers: [] }); export const reconstructPacket = (packet) => packet;',
  },
  {
    id: /engine\.io-parser\/build\/esm\/contrib\/base64-arraybuffer\.js$/,
    code: 'export const decode = () => undefined;',
  },
];

/** Parts of files: methods that are never called, because one transport is never upgraded to another. */
const unused = [
  { id: /engine\.io-client\/build\/esm\/socket\.js$/, method: /^    _probe\(name\) \{\n[^]*?^    \}\n/m },
  { id: /engine\.io-client\/build\/esm\/socket\.js$/, method: /^    _filterUpgrades\(upgrades\) \{\n[^]*?^    \}\n/m },
];

export function small() {
  return {
    name: 'small',
    apply: 'build',
    enforce: 'pre',
    load: (id) => replacements.find((replacement) => replacement.id.test(id.replaceAll('\\', '/')))?.code,
    transform: (code, id) =>
      unused
        .filter((part) => part.id.test(id.replaceAll('\\', '/')))
        .reduce((rest, { method }) => rest.replace(method, ''), code)
        .replace('this._filterUpgrades(data.upgrades)', '[]'),
  };
}
