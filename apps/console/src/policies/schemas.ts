import './zod-without-eval';

export { RISK_CLASSES, rateCard, routingPolicy, triagePolicy } from '@handraise/contracts';
