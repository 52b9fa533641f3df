export { TriageModule } from './triage.module';
export { TriageService } from './triage.service';
export { triageMigrations } from './db/migrations';
export { INTENTS, intentOf, type Intent } from './domain/intents';
export { RISK_CLASSES, type RiskClass } from './domain/risk';
export type { Reason, Route } from './domain/route';
export type { Verdict } from './domain/verdict';
