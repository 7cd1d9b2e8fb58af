// Codes, numbers, mail and telephone are compared and sent in one form; names and free text stay
// exactly as written, because NFKC would change ㈱ and ① (requirements 2.7).

export function asciiText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[‐‑‒–—―−]/gu, '-');
}

/** Telephone and postal codes: any digits, hyphens of every kind and brackets fall away. */
export function digitsOnly(text: string): string {
  return asciiText(text).replaceAll(/[-()〒ー]/gu, '');
}

const hiraganaToKatakana = 'ァ'.charCodeAt(0) - 'ぁ'.charCodeAt(0);

/** Half-width katakana and hiragana become katakana; one plain space stays between names. */
export function katakana(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[ぁ-ゖ]/gu, (kana) =>
      String.fromCharCode(kana.charCodeAt(0) + hiraganaToKatakana),
    );
}

export function isKatakana(text: string): boolean {
  return /^[ァ-ヺー・ ]+$/u.test(text);
}
