import type { SparseVector } from './tf-idf-vocabulary';

/** A weighed text with the number of its label. */
export interface TrainingSample {
  readonly vector: SparseVector;
  readonly label: number;
}

/** One weight per feature and label, learned by stochastic gradient descent on the cross-entropy. Pure numbers: no text, no clock. */
export class SoftmaxRegression {
  private readonly weights: Float32Array;
  private readonly biases: Float32Array;

  constructor(
    features: number,
    private readonly labels: number,
  ) {
    this.weights = new Float32Array(features * labels);
    this.biases = new Float32Array(labels);
  }

  /** Unnormalised scores of each label. */
  scores(vector: SparseVector): Float32Array {
    const scores = Float32Array.from(this.biases);
    for (let position = 0; position < vector.indexes.length; position++) {
      const weight = vector.weights[position] ?? 0;
      const offset = (vector.indexes[position] ?? 0) * this.labels;
      for (let label = 0; label < this.labels; label++)
        scores[label] = (scores[label] ?? 0) + weight * (this.weights[offset + label] ?? 0);
    }
    return scores;
  }

  /** One step towards the sample's label. */
  learn({ vector, label }: TrainingSample, rate: number, decay: number): void {
    const gradient = softmax(this.scores(vector), 1);
    gradient[label] = (gradient[label] ?? 0) - 1;
    for (let position = 0; position < vector.indexes.length; position++) {
      const step = rate * (vector.weights[position] ?? 0);
      const offset = (vector.indexes[position] ?? 0) * this.labels;
      for (let other = 0; other < this.labels; other++) {
        const at = offset + other;
        const weight = this.weights[at] ?? 0;
        this.weights[at] = weight - step * (gradient[other] ?? 0) - rate * decay * weight;
      }
    }
    for (let other = 0; other < this.labels; other++)
      this.biases[other] = (this.biases[other] ?? 0) - 0.1 * rate * (gradient[other] ?? 0);
  }
}

/** Probabilities that sum to 1; a temperature below 1 sharpens them. */
export function softmax(scores: Float32Array, temperature: number): Float32Array {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  const probabilities = scores.map((score) => {
    const value = Math.exp((score - highest) / temperature);
    sum += value;
    return value;
  });
  return probabilities.map((value) => value / sum);
}
