/** The notices of what others wrote and the built script and pages contain. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';

/** A part of a build that others wrote. */
interface Part {
  readonly name: string;
  readonly license: string;
  /** The lines of the license before its terms, such as `Copyright (c) 2026 Somebody`. */
  readonly copyright: string;
  /** The terms of the license, as one paragraph each. */
  readonly terms: readonly string[];
}

/** Data that others wrote and that is part of the sources. */
const DATA: Readonly<Record<string, Part>> = {
  'src/core/lookup/public-suffixes.ts': {
    name: 'Public Suffix List',
    license: 'MPL-2.0',
    copyright: 'Copyright (c) the contributors to the Public Suffix List',
    terms: [
      'This data is a compact form of the list at https://publicsuffix.org/list/public_suffix_list.dat, which is subject to the terms of the Mozilla Public License, v. 2.0. You can obtain a copy of the license at https://mozilla.org/MPL/2.0/.',
    ],
  },
  'sidebar/parts/icons.ts': {
    name: 'Material Symbols',
    license: 'Apache-2.0',
    copyright: 'Copyright (c) Google LLC',
    terms: [
      'Licensed under the Apache License, Version 2.0. You can obtain a copy of the license at https://www.apache.org/licenses/LICENSE-2.0.',
    ],
  },
};

/** Returns the names of all packages and files of data whose text is part of a build. */
export function partsOf({ outputs }: Metafile): readonly string[] {
  const inputs = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return inputs.flatMap((path) => {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
    return name ?? (path in DATA ? path : []);
  });
}

/** Returns the text of the file of notices for these parts. Throws an `Error` for a part without a license. */
export function noticesFile(names: readonly string[]): string {
  const sections = distinct(names).map(({ name, license, copyright, terms }) =>
    [`## ${name}`, `License: ${license}`, copyright, ...terms].join('\n\n'),
  );
  const title = [
    '# Third-party notices',
    'The built add-on contains these works of others. `npm run notices` writes this file from what the build contains.',
  ];
  return `${[...title, ...sections].join('\n\n')}\n`;
}

/** Returns the same notices as a comment for the end of a script. Terms that several parts share stand in it once. */
export function noticesComment(names: readonly string[]): string {
  const groups = new Map<string, Part[]>();
  for (const part of distinct(names)) {
    const terms = part.terms.join('\n');
    groups.set(terms, [...(groups.get(terms) ?? []), part]);
  }
  const texts = [...groups].map(([terms, parts]) => {
    const heads = parts.map(({ name, license, copyright }) => `${name} (${license}): ${copyright}`);
    return [...heads, terms].join('\n');
  });
  return groups.size === 0 ? '' : `/*!\n${texts.join('\n\n').replaceAll('*/', '* /')}\n*/`;
}

function distinct(names: readonly string[]): readonly Part[] {
  return [...new Set(names)].sort().map((name) => DATA[name] ?? packagePart(name));
}

function packagePart(name: string): Part {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined) throw new Error(`The package ${name} has no license file.`);
  const { license, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    readonly license: string;
    readonly version: string;
  };
  // The packages break the lines of one and the same license in different ways.
  const [copyright = [], ...terms] = readFileSync(`${folder}/${file}`, 'utf8')
    .replace(/[“”]/g, '"')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '' && !/^(?:The )?MIT License(?: \(MIT\))?$/.test(paragraph));
  return { name: `${name} ${version}`, license, copyright: String(copyright), terms };
}
