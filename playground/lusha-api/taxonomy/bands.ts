/** Bands of employees and of annual revenue, as the filter endpoints list them. */

export interface Band {
  readonly min: number;
  /** The upper end, which the last band does not have. */
  readonly max?: number;
}

/** Numbers of employees. */
export const SIZE_BANDS: readonly Band[] = [
  { min: 1, max: 10 },
  { min: 11, max: 50 },
  { min: 51, max: 200 },
  { min: 201, max: 500 },
  { min: 501, max: 1000 },
  { min: 1001, max: 5000 },
  { min: 5001, max: 10_000 },
  { min: 10_001, max: 100_000 },
  { min: 100_001 },
];

/** US dollars per year. Lusha does not publish the full list; these thresholds are those that its own connector offers. */
export const REVENUE_BANDS: readonly Band[] = [
  { min: 1, max: 1_000_000 },
  { min: 1_000_000, max: 5_000_000 },
  { min: 5_000_000, max: 10_000_000 },
  { min: 10_000_000, max: 50_000_000 },
  { min: 50_000_000, max: 100_000_000 },
  { min: 100_000_000, max: 250_000_000 },
  { min: 250_000_000, max: 500_000_000 },
  { min: 500_000_000, max: 1_000_000_000 },
  { min: 1_000_000_000, max: 10_000_000_000 },
  { min: 10_000_000_000, max: 100_000_000_000 },
  { min: 100_000_000_000 },
];
