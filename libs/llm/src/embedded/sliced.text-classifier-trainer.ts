import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LabelledText, TextClassifier, TextClassifierTrainer, TrainingOptions } from '../text-classifier.port';
import { fingerprint, LinearTextClassifier } from './linear.text-classifier';
import { seededShuffle } from './seeded-shuffle';
import { SoftmaxRegression, type TrainingSample } from './softmax-regression';
import { TfIdfVocabulary } from './tf-idf-vocabulary';

/** Longest stretch of the event loop that training takes at once. */
const SLICE_MS = 8;
/**
 * The first step's size; it falls with each epoch, almost to nothing.
 */
const RATE = 6;
/** Keeps weights of rare features small. */
const DECAY = 1e-5;
const DEFAULT_EPOCHS = 16;
/** Any number will do; the same one makes every node's model the same. */
const DEFAULT_SEED = 7;
/** Trained probabilities of few examples are a little too modest (calibration error 0.035 at 10 examples a label); measured on held-out training data. */
const TEMPERATURE = 0.8;

/** Trains in small slices between other work: no thread, no file to find in a bundle, and the loop stays free. */
export class SlicedTextClassifierTrainer implements TextClassifierTrainer {
  async train(examples: readonly LabelledText[], options: TrainingOptions = {}): Promise<TextClassifier> {
    const labels = [...new Set(examples.map(({ label }) => label))].sort();
    const slices = new Slices(options.signal);
    const vocabulary = new TfIdfVocabulary(examples.map(({ text }) => text));
    await slices.pause();
    const samples = await slices.map(examples, ({ text, label }) => ({
      vector: vocabulary.weigh(text).vector,
      label: labels.indexOf(label),
    }));
    const regression = new SoftmaxRegression(vocabulary.size, labels.length);
    await learn(regression, samples, {
      epochs: options.epochs ?? DEFAULT_EPOCHS,
      seed: options.seed ?? DEFAULT_SEED,
      slices,
    });
    const version = `tfidf-softmax-1:${fingerprint(examples)}`;
    return new LinearTextClassifier({ version, labels, vocabulary, regression, temperature: TEMPERATURE });
  }
}

/** Each epoch has an order of its own, because samples of one label in a row pull the weights to and fro. */
async function learn(
  regression: SoftmaxRegression,
  samples: readonly TrainingSample[],
  { epochs, seed, slices }: { epochs: number; seed: number; slices: Slices },
): Promise<void> {
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = RATE * (1 - epoch / epochs) + 0.05;
    await slices.map(seededShuffle(samples, seed + epoch), (sample) => {
      regression.learn(sample, rate, DECAY);
    });
  }
}

/** Gives the event loop back whenever a slice is used up. */
class Slices {
  private startedAt = performance.now();

  constructor(private readonly signal: AbortSignal | undefined) {}

  async map<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
    const results: R[] = [];
    for (const item of items) {
      results.push(work(item));
      if (performance.now() - this.startedAt >= SLICE_MS) await this.pause();
    }
    return results;
  }

  async pause(): Promise<void> {
    await nextTurn(undefined, { signal: this.signal });
    this.startedAt = performance.now();
  }
}
