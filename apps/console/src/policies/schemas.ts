import './zod-without-eval';

export { rateCard, routingPolicy, triagePolicy } from '@handraise/contracts';
