// How long a text is for the person who wrote it (requirements 2.7: by grapheme).

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** What a person counts as characters: 𠮷 is one, and so is 葛 with its variation selector. */
export function characterCount(text: string): number {
  return [...segmenter.segment(text)].length;
}
