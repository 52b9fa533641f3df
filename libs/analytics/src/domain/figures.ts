/** What was counted in a period; simulated agents are left out already. */
export interface EpisodeFigures {
  readonly resolved: number;
  readonly confirmed: number;
  readonly assumed: number;
  readonly contactedAgain: number;
  readonly withoutHuman: number;
  readonly p50: number | null;
  readonly p95: number | null;
}

export interface WaitFigures {
  readonly n: number;
  readonly p50: number | null;
  readonly p95: number | null;
}

/** Agents' time in hours. */
export interface HourFigures {
  readonly engagedHours: number;
  readonly onlineHours: number;
  readonly agents: number;
}

/** Offers that ended, and the seconds that agents took for a yes or a no. */
export interface DecisionFigures extends WaitFigures {
  readonly ended: number;
}

/** Seconds from a customer's message to the answer; `tier` null: of all customers. */
export interface ReplyGapFigures extends WaitFigures {
  readonly tier: string | null;
}

export interface RatingFigures {
  readonly asked: number;
  readonly answers: number;
  readonly content: number;
}
