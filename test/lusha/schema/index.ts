/** The schema of each endpoint that the product calls, with every property, limit, and enum that is documented. */
import { BUYING_GROUP } from './buying-group';
import type { EndpointSchema } from './endpoint';
import { FREE } from './free';
import { PROSPECTING } from './prospecting';
import { RECORDS } from './records';
import { SCORES } from './scores';
import { SIGNALS } from './signals';
import { SIMILAR } from './similar';

/** An endpoint that the product calls newly is added here, in a file for its group. */
export const ENDPOINTS: readonly EndpointSchema[] = [
  ...RECORDS,
  ...PROSPECTING,
  ...SIGNALS,
  ...SIMILAR,
  ...BUYING_GROUP,
  ...SCORES,
  ...FREE,
];
