/** Computes what a piece of work costs at least, from the batch size and the prices of Lusha. */

export interface Floor {
  readonly requests: number;
  readonly credits: number;
}

/** The most items of one request, the results that one search credit covers, and the credits of an email (Lusha's list prices). */
const BATCH = 100;
const SEARCH_BLOCK = 25;
const EMAIL = 1;

/** Nothing is new, so nothing has to be asked. */
export const NOTHING: Floor = { requests: 0, credits: 0 };

/** Returns the floor of the emails of `people` different people: each is looked up once and revealed once. */
export function emailsFloor(people: number): Floor {
  return {
    requests: 2 * Math.ceil(people / BATCH),
    credits: Math.ceil(people / SEARCH_BLOCK) + people * EMAIL,
  };
}

/** Returns the floor of `people` results of a search. */
export function searchFloor(people: number): Floor {
  return { requests: Math.ceil(people / BATCH), credits: Math.ceil(people / SEARCH_BLOCK) };
}

/** Returns how often the floor fits into a cost: 1 where both are 0, and infinity where only the floor is. */
export function ratioTo(floor: number, cost: number): number {
  return cost === floor ? 1 : cost / floor;
}
