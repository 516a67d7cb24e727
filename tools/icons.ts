/** Puts the shapes of Material Symbols in place of their names while the pages are built. */
import symbols from '@iconify-json/material-symbols/icons.json' with { type: 'json' };
import type { Plugin } from 'esbuild';
import * as NAMES from '../sidebar/parts/icons';

interface Shape {
  readonly body: string;
}

const SHAPES: Readonly<Record<string, Shape>> = symbols.icons;
const ALIASES: Readonly<Record<string, { readonly parent: string }>> = symbols.aliases;

/** Returns the inside of the SVG of an icon, 24 units wide and high. Throws an error that names an unknown icon. */
function iconShape(name: string): string {
  const dashed = name.replaceAll('_', '-');
  const outline = `${dashed}-outline`;
  const known = [outline, dashed].map((one) => ALIASES[one]?.parent ?? one);
  const shape = known.map((one) => SHAPES[one]).find((one) => one !== undefined);
  if (!shape) throw new Error(`There is no Material Symbol "${name}". Correct sidebar/parts/icons.ts.`);
  return shape.body;
}

/** Replaces each name in `sidebar/parts/icons.ts` by its shape; icons that a page does not use are left out of it. */
export const icons: Plugin = {
  name: 'icons',
  setup(bundler) {
    bundler.onLoad({ filter: /sidebar\/parts\/icons\.ts$/ }, () => ({
      contents: Object.entries(NAMES)
        .map(([constant, name]) => `export const ${constant} = ${JSON.stringify(iconShape(name))};`)
        .join('\n'),
      loader: 'js',
    }));
  },
};
