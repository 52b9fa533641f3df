const everySeconds = 2;
let audio: AudioContext | undefined;
let ringing: GainNode | undefined;

/** Browsers allow sound only after a tap: going online is that tap. */
export function unlockSound(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** Somebody who comes back online after a reload has not tapped anything yet: their first tap or key allows sound. */
export function unlockSoundAtFirstTouch(): () => void {
  const stop = new AbortController();
  const unlock = () => {
    stop.abort();
    unlockSound();
  };
  document.addEventListener('pointerdown', unlock, { signal: stop.signal });
  document.addEventListener('keydown', unlock, { signal: stop.signal });
  return () => stop.abort();
}

/** Two soft notes, once. */
export const ringOnce = (): void => startBell(0);

/**
 * Two soft notes, again and again for so many seconds. All of them are handed to the sound card at once: timers of a
 * hidden tab may be held back for a minute, and an offer is over by then.
 */
export function startBell(seconds: number): void {
  stopBell();
  if (audio?.state !== 'running') return;
  ringing = new GainNode(audio);
  ringing.connect(audio.destination);
  for (let delay = 0; delay <= seconds; delay += everySeconds) {
    playNote(ringing, 660, delay);
    playNote(ringing, 880, delay + 0.18);
  }
}

export function stopBell(): void {
  ringing?.disconnect();
  ringing = undefined;
}

function playNote(to: GainNode, frequency: number, delaySeconds: number): void {
  const { context } = to;
  const start = context.currentTime + delaySeconds;
  const tone = new OscillatorNode(context, { frequency, type: 'sine' });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.25, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.3);
  tone.connect(volume).connect(to);
  tone.start(start);
  tone.stop(start + 0.32);
}
