const tickMs = process.stderr.isTTY ? 1000 : 10_000;

/** Says what is being done, that it still is, and how long it took. */
export async function step(label, work) {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  console.error(`handraise: ${label} …`);
  const ticker = setInterval(() => show(`handraise: ${label} … ${seconds()}`), tickMs);
  try {
    const result = await work();
    show(`handraise: ${label}: ${seconds()}`, '\n');
    return result;
  } finally {
    clearInterval(ticker);
  }
}

function show(line, end = process.stderr.isTTY ? '' : '\n') {
  process.stderr.write(process.stderr.isTTY ? `\r${line}\u001b[K${end}` : line + '\n');
}
