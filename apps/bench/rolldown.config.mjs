import { bundle } from '../../tools/rolldown.mjs';

export default bundle('bench', { main: 'src/main.ts' });
