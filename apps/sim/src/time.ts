/** Real time, also in simulations: what is simulated are people, not clocks. */
export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
