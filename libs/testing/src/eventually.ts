import { setTimeout as sleep } from 'node:timers/promises';

const pauseMs = 15;

/** Repeats `attempt` until it stops throwing and gives its result; after the timeout its last error is the test's failure. */
export async function eventually<T>(attempt: () => Promise<T> | T, { timeoutMs = 5000 } = {}): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await sleep(pauseMs);
  }
}
