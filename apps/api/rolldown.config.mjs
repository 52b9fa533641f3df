import { bundle } from '../../tools/rolldown.mjs';

export default bundle('api', { main: 'src/main.ts' });
