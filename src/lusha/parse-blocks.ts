/** Reads the paid blocks of a company as Lusha sends them. */
import { COMPANY_BLOCKS, type CompanyBlock, type CompanyBlocks, type Share } from '../core/company';
import { known, type RawRecord, readDomain, readList, readNumber, readRecord, readText } from './read';

type Block<K extends CompanyBlock> = NonNullable<CompanyBlocks[K]>;

const READERS: { readonly [K in CompanyBlock]: (value: unknown) => Block<K> | undefined } = {
  employeesByDepartment: (value) => readShares(value, (share) => readText(share.department)),
  employeesByLocation: (value) =>
    readShares(value, (share) => {
      const places = [readText(share.state), readText(share.country)].filter((name) => name !== undefined);
      return places.length > 0 ? places.join(', ') : undefined;
    }),
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
    const name = share && nameOf(share);
    const count = readNumber(share?.count);
    return name === undefined || count === undefined ? undefined : { name, count };
  });
}
