/** Reads the paid blocks of a company as Lusha sends them. */
import {
  COMPANY_BLOCKS,
  type CompanyBlock,
  type CompanyBlocks,
  type ParentCompany,
  type Share,
} from '../core/company';
import {
  firstOf,
  known,
  type RawRecord,
  readDomain,
  readList,
  readNumber,
  readRecord,
  readText,
} from './read';

type Block<K extends CompanyBlock> = NonNullable<CompanyBlocks[K]>;

const READERS: { readonly [K in CompanyBlock]: (value: unknown) => Block<K> | undefined } = {
  employeesByDepartment: (value) => readShares(value, (share) => readText(share.department)),
  employeesByLocation: (value) => readShares(value, readPlaceName),
  employeesBySeniority: (value) => readShares(value, (share) => readText(share.seniority)),
  competitors: (value) =>
    readList(value, (item) => {
      const competitor = readRecord(item) ?? { name: item };
      const name = readText(competitor.name);
      return name === undefined
        ? undefined
        : { name, ...known<{ domain?: string }>({ domain: readDomain(competitor.domain) }) };
    }),
  intent: (value) =>
    readList(readRecord(value)?.detectedTopics, (item) => {
      const topic = readText(readRecord(item)?.topicName);
      const metadata = readRecord(readRecord(item)?.metadata) ?? {};
      return topic === undefined
        ? undefined
        : {
            topic,
            ...known<{ score?: number; trend?: string }>({
              score: readNumber(metadata.topicScore),
              trend: readText(metadata.topicTrend),
            }),
          };
    }),
  estimatedAnnualItSpend: (value) => {
    const spend = readRecord(value);
    const inDollars = spend?.currency === 'USD' ? spend.value : undefined;
    const usd = readNumber(spend?.valueUsd ?? inDollars);
    return usd === undefined ? undefined : { usd };
  },
  monthlyWebsiteTraffic: (value) => {
    const traffic = readRecord(value);
    const visits = readNumber(traffic?.visits);
    return visits === undefined
      ? undefined
      : {
          visits,
          ...known<{ changePercent?: number; month?: string }>({
            changePercent: readNumber(traffic?.momChangePercent),
            month: readText(traffic?.month),
          }),
        };
  },
  openJobsTotal: readTotal,
  openJobsByDepartment: (value) => readShares(itemsIn(value), (share) => readText(share.department)),
  openJobsByLocation: (value) => readShares(itemsIn(value), readPlaceName),
  openJobsBySeniority: (value) => readShares(itemsIn(value), (share) => readText(share.seniority)),
  directParent: readParent,
  ultimateParent: readParent,
};

/** Reads the blocks. A requested block is `null` when Lusha has no value, and blocks that were not requested are kept. */
export function readBlocks(item: RawRecord, requested: readonly CompanyBlock[]): CompanyBlocks {
  const blocks = COMPANY_BLOCKS.flatMap((block): [string, unknown][] => {
    const value = READERS[block](item[block]);
    if (value !== undefined) return [[block, value]];
    return requested.includes(block) ? [[block, null]] : [];
  });
  return Object.fromEntries(blocks);
}

function readShares(
  value: unknown,
  nameOf: (share: RawRecord) => string | undefined,
): readonly Share[] | undefined {
  return readList(value, (item) => {
    const share = readRecord(item);
    const name = share && (nameOf(share) ?? readText(firstOf(share, 'name', 'value', 'label')));
    const count = readNumber(share && firstOf(share, ...COUNTS));
    return name === undefined || count === undefined ? undefined : { name, count };
  });
}

/** The names under which a count may come. */
const COUNTS = ['count', 'total', 'openJobs', 'jobs'] as const;

function readPlaceName({ state, country }: RawRecord): string | undefined {
  const places = [readText(state), readText(country)].filter((name) => name !== undefined);
  return places.length > 0 ? places.join(', ') : undefined;
}

/** Reads a total, whose shape is not documented: a number, an object around one, or a list of counts. */
function readTotal(value: unknown): number | undefined {
  return readList(value, readOneCount)?.reduce((sum, count) => sum + count, 0);
}

function readOneCount(value: unknown): number | undefined {
  const record = readRecord(value);
  return readNumber(record ? firstOf(record, ...COUNTS, 'value', 'openJobsTotal') : value);
}

/** Returns the items of a list whose shape is not documented: it may be within an object, or an object of counts by name. */
function itemsIn(value: unknown): unknown {
  const record = readRecord(value);
  if (!record) return value;
  const list = Object.values(record).find((part) => Array.isArray(part));
  return list ?? Object.entries(record).map(([name, count]) => ({ name, count }));
}

/** Reads a company above another one. One of which nothing can be read is there nevertheless. */
function readParent(value: unknown): ParentCompany | undefined {
  const parent: RawRecord = readRecord(value) ?? known({ name: readText(value) });
  if (Object.keys(parent).length === 0) return undefined;
  return known<ParentCompany>({
    id: readText(firstOf(parent, 'lushaCompanyId', 'id')),
    name: readText(parent.name),
    domain: readDomain(parent.domain),
    country: readText(parent.hqCountry),
  });
}
