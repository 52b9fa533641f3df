import type { Classification, LabelledText, TextClassifier } from '../text-classifier.port';
import { softmax, type SoftmaxRegression } from './softmax-regression';
import type { TfIdfVocabulary } from './tf-idf-vocabulary';

/** All that a trained model is; immutable from here on. */
export interface TrainedParts {
  readonly version: string;
  readonly labels: readonly string[];
  readonly vocabulary: TfIdfVocabulary;
  readonly regression: SoftmaxRegression;
  readonly temperature: number;
}

/** The embedded classifier: TF-IDF features, a linear model, calibrated probabilities. */
export class LinearTextClassifier implements TextClassifier {
  readonly version: string;
  readonly labels: readonly string[];

  constructor(private readonly parts: TrainedParts) {
    this.version = parts.version;
    this.labels = parts.labels;
  }

  classify(text: string): Classification {
    const { vector, coverage } = this.parts.vocabulary.weigh(text);
    const probabilities = softmax(this.parts.regression.scores(vector), this.parts.temperature);
    const ranked = this.labels
      .map((label, index) => ({ label, probability: probabilities[index] ?? 0 }))
      .sort((left, right) => right.probability - left.probability);
    return { label: ranked[0]?.label ?? '', confidence: ranked[0]?.probability ?? 0, ranked, coverage };
  }
}

/** A short fingerprint of the training data: the same examples give the same model. */
export function fingerprint(examples: readonly LabelledText[]): string {
  let hash = 0x811c9dc5;
  for (const { text, label } of examples) {
    for (const unit of `${label}\n${text}\n`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
