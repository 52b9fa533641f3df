/** A value that the panel shows. Setting another one draws the panel again, once for all that changed together. */
export interface Signal<Value> {
  value: Value;
}

const watchers = new Set<() => void>();
let announced = false;

/** A value of its own; the smallest thing that lets 3 KB of library stay away. */
export function signal<Value>(initial: Value): Signal<Value> {
  let current = initial;
  return {
    get value() {
      return current;
    },
    set value(next) {
      if (next === current) return;
      current = next;
      announce();
    },
  };
}

/** A value that follows from others. */
export const computed = <Value>(read: () => Value): Readonly<Signal<Value>> => ({
  get value() {
    return read();
  },
});

/** Calls back after every change, until stopped. */
export function watch(action: () => void): () => void {
  watchers.add(action);
  return () => void watchers.delete(action);
}

function announce(): void {
  if (announced) return;
  announced = true;
  queueMicrotask(() => {
    announced = false;
    for (const action of watchers) action();
  });
}
