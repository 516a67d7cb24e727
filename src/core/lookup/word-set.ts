/** Sets of words and phrases that are built at their first use, because every cell evaluates the whole script. */
import { fold } from './text';

export interface WordSet {
  has(word: string): boolean;
}

/** Returns the set of the words of `list`, which are separated by spaces and compared as they are written. */
export function wordSet(list: string): WordSet {
  return lazySet(() => list.trim().split(/\s+/));
}

/** Returns the set of the phrases of `list`, which are separated by bars and compared folded, by `has(fold(text))`. */
export function phraseSet(list: string): WordSet {
  return lazySet(() =>
    list
      .split('|')
      .map(fold)
      .filter((phrase) => phrase !== ''),
  );
}

function lazySet(read: () => readonly string[]): WordSet {
  let words: ReadonlySet<string> | undefined;
  return {
    has: (word) => {
      words ??= new Set(read());
      return words.has(word);
    },
  };
}
