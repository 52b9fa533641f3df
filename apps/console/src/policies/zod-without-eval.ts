import { z } from 'zod';

// Zod compiles its checks with `new Function` where it may. The page's policy forbids that, and each try would be
// reported as a violation. Must be evaluated before any schema is made.
z.config({ jitless: true });
