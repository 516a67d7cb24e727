/** Searches to begin with: each finds somebody, and shows a part of what filters can do. */
import { draftFromText, draftSentence, searchesOf } from './draft';
import type { SavedSearch } from './view';

const EXAMPLES: readonly (readonly [name: string, text: string])[] = [
  ['CFOs in Germany', 'title: CFO; country: Germany'],
  ['Sales leaders in software', 'level: Vice President, Director; department: Sales; industry: Technology'],
  ['HR managers with a mobile', 'title: HR Manager; data: Mobile phone'],
  [
    'Manufacturers in Germany',
    'find: companies; industry: Manufacturing; company location: Germany; size: 201-1000',
  ],
];

/** Returns four searches. Nothing is sent for them until a person previews one. */
export function exampleSearches(): readonly SavedSearch[] {
  return EXAMPLES.map(([name, text]) => {
    const { draft } = draftFromText(text);
    return { name, sentence: draftSentence(searchesOf(draft, undefined).filter, draft), draft };
  });
}
