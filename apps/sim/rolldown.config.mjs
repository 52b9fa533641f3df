import { bundle } from '../../tools/rolldown.mjs';

export default bundle('sim', { main: 'src/main.ts' });
