import { Store } from '../api/store';

/** Often enough to be found, seldom enough to be borne for 20 s. */
const everySeconds = 2;
let audio: AudioContext | undefined;
let ringing: GainNode | undefined;

/** Whether an offer would be heard: browsers keep a page silent until its first tap, and phones may silence it again. */
export const soundReady = new Store(false);

/** Browsers allow sound only after a tap: going online is that tap. */
export async function unlockSound(): Promise<void> {
  audio ??= newAudio();
  await audio.resume();
}

/** Made at the first tap: one that is made before starts suspended (the browsers' autoplay rules). */
function newAudio(): AudioContext {
  const context = new AudioContext();
  context.addEventListener('statechange', () => soundReady.set(context.state === 'running'));
  return context;
}

/**
 * Somebody who comes back online after a reload has not tapped anything yet: the next tap or key allows sound. It is the
 * end of a touch that counts as a tap, not its beginning.
 */
export function unlockSoundAtTouch(): () => void {
  const stop = new AbortController();
  const unlock = () => {
    if (!soundReady.get()) void unlockSound();
  };
  document.addEventListener('pointerup', unlock, { signal: stop.signal });
  document.addEventListener('keydown', unlock, { signal: stop.signal });
  return () => stop.abort();
}

/** Two soft notes, once; nothing while an offer rings anyway. */
export function chime(): void {
  if (audio?.state === 'running' && !ringing) playNotes(audio.destination, 0);
}

/**
 * Two soft notes, again and again for so many seconds. All of them are handed to the sound card at once: timers of a
 * hidden tab may be held back for a minute, and an offer is over by then.
 */
export function startBell(seconds: number): void {
  stopBell();
  if (audio?.state !== 'running') return;
  ringing = new GainNode(audio);
  ringing.connect(audio.destination);
  for (let delay = 0; delay <= seconds; delay += everySeconds) playNotes(ringing, delay);
}

/** Silence at once, also for the notes that are still to come. */
export function stopBell(): void {
  ringing?.disconnect();
  ringing = undefined;
}

function playNotes(to: AudioNode, delaySeconds: number): void {
  playNote(to, 660, delaySeconds);
  playNote(to, 880, delaySeconds + 0.18);
}

/** Rises within 20 ms and fades within 300 ms: a tone that begins or ends at once clicks. */
function playNote(to: AudioNode, frequency: number, delaySeconds: number): void {
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
