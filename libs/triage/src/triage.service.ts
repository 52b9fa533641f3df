import { ConversationsService, type Turn } from '@handraise/conversations';
import { CustomersService, type CustomerProfile } from '@handraise/customers';
import { LANGUAGE_IDENTIFIER, type LanguageIdentifier } from '@handraise/llm';
import { Outbox, UnitOfWork } from '@handraise/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DecisionsRepository, type EarlierDecision, type JudgedTurn } from './db/decisions.repository';
import { isFrustrated } from './domain/frustration';
import { findHumanRequest, withoutRequest } from './domain/human-request/human-request';
import { intentOf, OTHER_INTENT, type Intent } from './domain/intents';
import { findLoop, type PastTurn } from './domain/loop';
import { findRisks, RISK_CLASSES } from './domain/risk';
import { decideRoute, type Signals } from './domain/route';
import { languageOfTurn, wordsOf } from './domain/turn-language';
import { intentOfEpisode, needsOf, type Verdict } from './domain/verdict';
import { IntentClassifier, type ClassifiedIntent } from './intent-classifier.service';
import { TriagePolicyService } from './triage-policy.service';

/** What is known before a turn is judged; `earlier` are the verdicts of the same episode, newest first. */
interface Context {
  readonly turn: Turn;
  readonly customer: CustomerProfile;
  readonly earlier: readonly EarlierDecision[];
}

/** Confidence from which an intent names what a person will work on. */
const CLEAR = 0.4;

/** Judges customers' turns: rules first, then the embedded models; a verdict and its event are written as one. */
@Injectable()
export class TriageService {
  private readonly logger = new Logger(TriageService.name);

  constructor(
    private readonly conversations: ConversationsService,
    private readonly customers: CustomersService,
    private readonly decisions: DecisionsRepository,
    private readonly policies: TriagePolicyService,
    private readonly intents: IntentClassifier,
    @Inject(LANGUAGE_IDENTIFIER) private readonly languages: LanguageIdentifier,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  /** Judges a turn once, however often it is asked to. */
  async decideTurn(key: Pick<JudgedTurn, 'conversationId' | 'seq' | 'epoch'>): Promise<void> {
    if (await this.decisions.exists(key)) return;
    const startedAt = performance.now();
    const context = await this.load(key);
    const policy = await this.policies.current();
    const judged = { ...context.turn, epoch: key.epoch };
    const classified = await this.classify(context.turn.text);
    const language = await this.languageOf(context);
    const signals = signalsOf(context, classified, policy.document);
    const verdict = verdictOf(context, { classified, language, signals, ...decideRoute(signals, policy.document) });
    const latencyMs = performance.now() - startedAt;
    const provenance = {
      frustrated: signals.frustrated,
      policyVersion: policy.version,
      modelVersion: classified.modelVersion,
      latencyMs,
    };
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.decisions.insert(tx, judged, verdict, provenance))) return;
      const { conversationId, seq, epoch, customerId } = judged;
      const { reasons, risk, ...rest } = verdict;
      await this.outbox.add(tx, 'triage.decided', {
        conversationId,
        seq,
        epoch,
        customerId,
        ...rest,
        reasons: [...reasons],
        risk: [...risk],
      });
    });
    this.explain(judged, verdict, latencyMs);
  }

  /** Throws `NOT_FOUND` for a turn that does not exist; after its retries the event is parked where an admin sees it. */
  private async load({ conversationId, seq }: Pick<JudgedTurn, 'conversationId' | 'seq'>): Promise<Context> {
    const turn = await this.conversations.getTurn(conversationId, seq);
    const [customer, earlier] = await Promise.all([
      this.customers.getProfile(turn.customerId),
      this.decisions.findEarlier(turn),
    ]);
    return { turn, customer, earlier };
  }

  /** The words "a person, please" say nothing about what the person is for; alone, they leave no doubt that nothing else is said. */
  private async classify(text: string): Promise<ClassifiedIntent> {
    const subject = findHumanRequest(text).kind === 'asked' ? withoutRequest(text) : text;
    const classified = await this.intents.classify(subject);
    return subject === '' ? { ...classified, intent: OTHER_INTENT, confidence: 1 } : classified;
  }

  /** The language of the verdict before counts as known; without one the customer's own setting. */
  private async languageOf({ turn, customer, earlier }: Context): Promise<string> {
    const words = wordsOf(turn.text);
    return languageOfTurn(words, await this.languages.identify(words), earlier[0]?.language ?? customer.locale);
  }

  /** One line for each decision, with its reasons and without a word of the text. */
  private explain({ conversationId, seq }: JudgedTurn, verdict: Verdict, latencyMs: number): void {
    const { route, intent, language, confidence, risk } = verdict;
    const reasons = verdict.reasons.map(({ code }) => code);
    this.logger.debug(
      { event: 'triage', conversationId, seq, route, reasons, intent, language, confidence, risk, latencyMs },
      'a turn was judged',
    );
  }
}

/** A topic and a price are promised on it, so a guess counts as none. */
const intentIfClear = ({ intent, confidence }: Pick<EarlierDecision, 'intent' | 'confidence'>): Intent =>
  confidence >= CLEAR && intent !== 'smalltalk' ? intentOf(intent) : OTHER_INTENT;

/** Risks that words name and risks that likely intents stand for are one list, in the order of urgency. */
function signalsOf(
  { turn, customer, earlier }: Context,
  classified: ClassifiedIntent,
  policy: Parameters<typeof decideRoute>[1],
): Signals {
  const named = findRisks(turn.text);
  const pastTurns = [...earlier].reverse().map((decision) => pastTurn(decision, turn));
  const loop = findLoop(
    [...pastTurns, { answer: '', confidence: classified.confidence }],
    policy.loop,
    policy.confidenceBar[customer.tier],
  );
  return {
    tier: customer.tier,
    request: findHumanRequest(turn.text),
    risks: RISK_CLASSES.filter((risk) => named.includes(risk) || classified.risks.includes(risk)),
    frustrated: isFrustrated(turn.text),
    intent: classified.intent.label,
    confidence: classified.confidence,
    ...(loop && { loop }),
  };
}

/** Small talk needs no certainty, so it never counts as a guess. */
function pastTurn({ seq, intent, confidence }: EarlierDecision, turn: Turn): PastTurn {
  const answer = turn.history.find((message) => message.seq > seq && message.author === 'assistant');
  return { answer: answer?.text ?? '', confidence: intent === 'smalltalk' ? 1 : confidence };
}

/** For a person the needs are those of the whole episode; for the assistant those of this turn. */
function verdictOf(
  { customer, earlier }: Context,
  judged: { classified: ClassifiedIntent; language: string; signals: Signals } & Pick<Verdict, 'route' | 'reasons'>,
): Verdict {
  const { classified, language, signals, route, reasons } = judged;
  const before = earlier.map(intentIfClear).find((intent) => intent !== OTHER_INTENT);
  const now = { intent: classified.intent.label, confidence: classified.confidence };
  const intent = route === 'human' ? intentOfEpisode(intentIfClear(now), before) : classified.intent;
  return {
    tier: customer.tier,
    route,
    asked: signals.request.kind === 'asked',
    reasons,
    intent: intent.label,
    topic: intent.label,
    ...needsOf(intent, signals.risks),
    estimatedMinutes: intent.estimatedMinutes,
    risk: signals.risks,
    language,
    confidence: classified.confidence,
  };
}
