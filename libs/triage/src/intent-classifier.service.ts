import {
  TEXT_CLASSIFIER_TRAINER,
  type RankedLabel,
  type TextClassifier,
  type TextClassifierTrainer,
} from '@handraise/llm';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { INTENT_EXAMPLES } from './domain/examples/intent-examples';
import { intentOf, OTHER_INTENT, type Intent } from './domain/intents';
import type { RiskClass } from './domain/risk';

/** An intent with how sure it is, 0 to 1. Unknown wording makes it `other` with little confidence. */
export interface ClassifiedIntent {
  readonly intent: Intent;
  readonly confidence: number;
  /** Risk classes that the likely intents stand for, even where no word names them. */
  readonly risks: readonly RiskClass[];
  readonly modelVersion: string;
}

/** Below this share of known wording a text is about something else, whatever label is nearest. */
const KNOWN_WORDING = 0.25;
/** Probability of all intents of a risk class together from which a person looks first. */
const RISK_MASS = 0.7;

/** Tells what a message is about. Trains itself while the server starts; turns that come earlier wait for it. */
@Injectable()
export class IntentClassifier implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(IntentClassifier.name);
  private readonly stop = new AbortController();
  private model: Promise<TextClassifier> | undefined;

  constructor(@Inject(TEXT_CLASSIFIER_TRAINER) private readonly trainer: TextClassifierTrainer) {}

  onApplicationBootstrap(): void {
    this.trained().catch((error: unknown) => {
      if (!this.stop.signal.aborted) this.logger.error({ err: error }, 'the intent classifier could not be trained');
    });
  }

  beforeApplicationShutdown(): void {
    this.stop.abort();
  }

  /** Waits for the training of the first seconds after a start; well under a millisecond afterwards. */
  async classify(text: string): Promise<ClassifiedIntent> {
    const model = await this.trained();
    const { label, confidence, ranked, coverage } = model.classify(text);
    const known = coverage >= KNOWN_WORDING;
    return {
      intent: known ? intentOf(label) : OTHER_INTENT,
      confidence: known ? confidence : confidence * coverage,
      risks: known ? riskyClasses(ranked) : [],
      modelVersion: model.version,
    };
  }

  private trained(): Promise<TextClassifier> {
    this.model ??= this.trainer.train(INTENT_EXAMPLES, { signal: this.stop.signal });
    return this.model;
  }
}

/** Two intents of one risk share the probability between them, so it is summed by class. */
function riskyClasses(ranked: readonly RankedLabel[]): RiskClass[] {
  const mass = new Map<RiskClass, number>();
  for (const { label, probability } of ranked) {
    const { risk } = intentOf(label);
    if (risk) mass.set(risk, (mass.get(risk) ?? 0) + probability);
  }
  return [...mass].filter(([, probability]) => probability >= RISK_MASS).map(([risk]) => risk);
}
