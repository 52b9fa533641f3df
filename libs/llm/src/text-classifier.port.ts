/** Injection token of the factory that trains `TextClassifier`s. */
export const TEXT_CLASSIFIER_TRAINER = Symbol('TEXT_CLASSIFIER_TRAINER');

/** An example to learn from. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

/** A label with its calibrated probability. */
export interface RankedLabel {
  readonly label: string;
  readonly probability: number;
}

/** What a classifier makes of a text. `confidence` is the first label's probability. */
export interface Classification {
  readonly label: string;
  readonly confidence: number;
  /** All labels, most probable first; probabilities sum to 1. */
  readonly ranked: readonly RankedLabel[];
  /** Share (0-1) of the text's wording, weighted by rarity, that the training texts know: low means out of scope. */
  readonly coverage: number;
}

/** A trained, immutable model: classification is synchronous, deterministic and well under a millisecond. */
export interface TextClassifier {
  /** Names the algorithm and the training data; equal versions classify equally. */
  readonly version: string;
  readonly labels: readonly string[];
  classify(text: string): Classification;
}

/** The same examples, seed and epochs give the same model on every machine. */
export interface TrainingOptions {
  readonly seed?: number;
  readonly epochs?: number;
  /** Stops the training, which then rejects. */
  readonly signal?: AbortSignal;
}

/** Trains classifiers beside other work: never more than a few milliseconds of the event loop at a time. */
export interface TextClassifierTrainer {
  train(examples: readonly LabelledText[], options?: TrainingOptions): Promise<TextClassifier>;
}
