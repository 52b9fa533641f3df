/** What the widget can do without, replaced by the little that it needs: every byte is loaded by other people's pages. */
const replacements = [
  // Vite's helper preloads style sheets of chunks; ours have none.
  { id: /vite\/preload-helper/, code: 'export const __vitePreload = (load) => load();' },
  // WebSockets alone: long polling would need a load balancer with sticky sessions, and WebTransport is not served.
  {
    id: /engine\.io-client\/build\/esm\/transports\/index\.js$/,
    code: "import { WS } from './websocket.js'; export const transports = { websocket: WS };",
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

export function small() {
  return {
    name: 'small',
    apply: 'build',
    enforce: 'pre',
    load: (id) => replacements.find((replacement) => replacement.id.test(id.replaceAll('\\', '/')))?.code,
  };
}
