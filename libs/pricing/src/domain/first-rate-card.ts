import type { RateCard } from '@handraise/contracts';

/** The first rate card of a new installation, published as version 1. An admin replaces it. */
export const firstRateCard: RateCard = {
  currency: 'EUR',
  base: { S: 250, M: 450, L: 800, dispute: 1200 },
  languagePercent: 15,
  baseLanguage: 'en',
  nightPercent: 10,
  vipPercent: 20,
  surgeMaxPercent: 60,
  floorMinorPerMinute: 30,
};
