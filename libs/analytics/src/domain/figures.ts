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

export interface RatingFigures {
  readonly asked: number;
  readonly answers: number;
  readonly content: number;
}
