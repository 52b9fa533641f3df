import { readdirSync, readFileSync } from 'node:fs';

/** More than this, and a figure says more about the neighbours than about us. */
export const TOO_MUCH = 0.15;

/** Clock ticks since the machine started; `own` is the part of the processes named. */
interface Times {
  readonly busy: number;
  readonly total: number;
  readonly own: number;
}

/** Watches which share of the machine others took; undefined where the system does not tell (no /proc). */
export function watchForeignCpu(pids: readonly number[]): () => number | undefined {
  const before = read(pids);
  return () => {
    const after = read(pids);
    if (!before || !after || after.total === before.total) return undefined;
    const foreign = after.busy - before.busy - (after.own - before.own);
    return Math.max(0, foreign / (after.total - before.total));
  };
}

/** Where the system counts in ticks (no /proc: nothing is told), these are 10 ms on Linux. */
const TICK_MS = 10;

/**
 * Milliseconds of CPU that processes and all below them took for `work`: unlike the time on the clock it hardly depends on
 * what else the machine does. NaN where the system does not tell.
 */
export async function cpuMsOf(pids: readonly number[], work: () => Promise<unknown>): Promise<number> {
  const before = read(pids);
  await work();
  const after = read(pids);
  return before && after ? (after.own - before.own) * TICK_MS : Number.NaN;
}

function read(pids: readonly number[]): Times | undefined {
  try {
    const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, soft = 0, steal = 0] = (
      /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? ''
    )
      .split(' ')
      .map(Number);
    const busy = user + nice + system + irq + soft + steal;
    return { busy, total: busy + idle + wait, own: ownTime(new Set(pids)) };
  } catch {
    return undefined;
  }
}

/** Ours are the processes named and all below them; those that ended are counted by their parent. */
function ownTime(ours: Set<number>): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processTimes(Number(name)))
    .sort((a, b) => a.pid - b.pid);
  let sum = 0;
  for (const { pid, parent, ticks } of all) {
    if (!ours.has(pid) && !ours.has(parent)) continue;
    ours.add(pid);
    sum += ticks;
  }
  return sum;
}

/** User and system time with that of children that ended (proc_pid_stat(5), fields 14 to 17). */
function processTimes(pid: number): { pid: number; parent: number; ticks: number }[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? [];
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    return [{ pid, parent: fields[1] ?? 0, ticks }];
  } catch {
    return []; // it ended meanwhile
  }
}
