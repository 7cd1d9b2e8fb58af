// Texts that people, and those who mean harm, type into names and give to files (security.md 2,
// rows 4, 8, 11, 13 and 14). Each is kept byte for byte or refused at its field; never changed,
// never run, never a part of what surrounds it. Elements that a page would make of one carry the
// attribute `planted`. Kept ones have at most 60 graphemes, so that they fit into every name.

export interface HostileText {
  what: string;
  text: string;
  /** `one_line`: refused where a text has one line, and kept where it has several. */
  refused?: 'everywhere' | 'one_line';
}

const markup: HostileText[] = [
  { what: 'a script', text: '<script>alert(1)</script>' },
  { what: 'a picture that fails', text: '<img planted src=x onerror=alert(1)>' },
  { what: 'a drawing', text: '<svg planted onload=alert(1)>' },
  { what: 'a script in a drawing', text: '<svg planted><script>alert(1)</script></svg>' },
  { what: 'the end of a quoted attribute', text: '"><b planted>x</b>' },
  { what: 'the end of a single-quoted attribute', text: "'><i planted>x</i>" },
  { what: 'the end of the title', text: '</title><b planted>x' },
  { what: 'the end of a text area', text: '</textarea><b planted>x' },
  { what: 'the end of a script', text: '</script><b planted>x' },
  { what: 'a comment that ends', text: '<!-- --><b planted>x' },
  { what: 'a section of characters', text: '<![CDATA[<b planted>x</b>]]>' },
  { what: 'an attribute that acts', text: '" autofocus onfocus=alert(1) planted x="' },
  { what: 'one in single quotes', text: "' onmouseover=alert(1) planted x='" },
  { what: 'one without quotes', text: '` onclick=alert(1) planted `' },
  { what: 'a link that runs', text: 'javascript:alert(1)' },
  { what: 'a link element that runs', text: '<a planted href=javascript:alert(1)>山田</a>' },
  { what: 'an address that is a page', text: 'data:text/html,<script>alert(1)</script>' },
  { what: 'a frame', text: '<iframe planted srcdoc="<b planted>x">' },
  { what: 'a base', text: '<base planted href=//example.jp/>' },
  { what: 'a form', text: '<form planted action=//example.jp><input name=code>' },
  { what: 'a style', text: '<style planted>body{display:none}</style>' },
  { what: 'a redirection', text: '<meta planted http-equiv=refresh content=0>' },
  { what: 'an element that opens', text: '<details planted open ontoggle=alert(1)>' },
  { what: 'mathematics', text: '<math planted><mtext></mtext></math>' },
  { what: 'references', text: '&lt;b planted&gt; &amp;amp; &#39; &nbsp;' },
  { what: 'full-width brackets', text: '＜script＞alert(1)＜/script＞' },
  { what: 'escapes of scripts', text: '\\u003cb planted\\u003e \\x00' },
  { what: 'escapes of addresses', text: '%3Cb%20planted%3E%00%0d%0aSet-Cookie:a=b' },
];

const languages: HostileText[] = [
  { what: 'quotes', text: `O'Brien "Ann" \`Bo\` „x“ ‚y‘ «z»` },
  { what: 'backslashes', text: String.raw`\ \\ \" \' \n \t \0` },
  { what: 'SQL that ends a statement', text: "Robert'); DROP TABLE applications;--" },
  { what: 'SQL that is always true', text: "' OR '1'='1' --" },
  { what: 'patterns of searches', text: String.raw`100%_\% [a-z]* OR NEAR/2` },
  { what: 'a placeholder of our mails', text: '{status_url} {{applicant}} {reason}' },
  { what: 'a template', text: '{{7*7}} ${7*7} <%= 7*7 %> #{7*7}' },
  { what: 'a template that runs', text: "{{constructor.constructor('alert(1)')()}}" },
  { what: 'a format', text: '%s%s%n%x {0} {} {:>99999}' },
  { what: 'a command', text: '$(id) `id` ; id | id && id > /tmp/x' },
  { what: 'a name of every object', text: '__proto__' },
  { what: 'its maker', text: 'constructor' },
  { what: 'nothing', text: 'null' },
  { what: 'no number', text: 'NaN' },
  { what: 'a number', text: '-0e999' },
  { what: 'JSON', text: '","admin":true,"x":"' },
  { what: 'a formula', text: '=1+1' },
  { what: 'a formula with a link', text: '=HYPERLINK("http://example.jp","x")' },
  { what: 'a formula that runs', text: "=cmd|' /C calc'!A0" },
  { what: 'a formula with plus', text: '+81-3-0000-0000' },
  { what: 'a formula with minus', text: '-2+3' },
  { what: 'a formula with at', text: '@SUM(1+1)' },
  { what: 'a full-width formula', text: '＝1+1 ＋2 －3 ＠4' },
];

const places: HostileText[] = [
  { what: 'a path upwards', text: '../../../../etc/passwd' },
  { what: 'a path of Windows', text: String.raw`..\..\windows\win.ini` },
  { what: 'a whole path', text: '/etc/passwd' },
  { what: 'a device', text: 'C:\\NUL' },
  { what: 'this folder', text: '.' },
  { what: 'the folder above', text: '..' },
  { what: 'signs that file systems refuse', text: 'a/b\\c:d*e?f"g<h>i|j.pdf' },
  { what: 'two endings', text: '修了証.pdf.exe' },
  { what: 'a parameter of a header', text: 'x.pdf"; filename="y.html' },
  { what: 'a header line in escapes', text: 'x%0d%0aBcc: b@example.jp\\r\\nTo: c@example.jp' },
  { what: 'a header line of low bytes', text: '嘊嘍Bcc: b@example.jp' },
  { what: 'a list of addresses', text: 'a@example.jp, "b" <b@example.jp>;c@example.jp' },
  { what: 'an encoded word', text: '=?UTF-8?B?QmNjOiBiQGV4YW1wbGUuanA=?=' },
  { what: 'an encoded line break', text: '=?UTF-8?Q?=0D=0ABcc:_b@example.jp?=' },
  { what: 'a whole extended value', text: "UTF-8''%e2%80%ae.pdf" },
];

const letters: HostileText[] = [
  { what: 'kanji beyond 16 bits', text: '𠮷野 髙﨑 𩸽' },
  { what: 'variants of kanji', text: '葛\u{E0100}城 辻\u{E0101}本' },
  { what: 'a compatibility kanji', text: '神\uFA19 渡邉邊 﨟' },
  { what: 'half-width kana', text: 'ﾔﾏﾀﾞ ﾊﾅｺ' },
  { what: 'a mark apart from its letter', text: 'か\u3099 Zoe\u0308' },
  { what: 'a letter with its marks', text: 'e\u0301\u0323\u0302\u0308' },
  { what: 'pictures', text: '👩🏽‍⚕️👨‍👩‍👧‍👦❤️‍🔥' },
  { what: 'a flag of tags', text: '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}' },
  { what: 'Arabic', text: 'محمد عبد الله' },
  { what: 'Hebrew with numbers', text: 'דוד כהן 12.pdf' },
  { what: 'Hebrew within Latin', text: 'abc אבג 123 (דה)' },
  { what: 'Thai', text: 'สมชาย น้ำ' },
  { what: 'Devanagari', text: 'क्षत्रिय\u0902' },
  { what: 'Telugu', text: 'జ్ఞ\u200Cా' },
  { what: 'letters of mathematics', text: '𝒜𝓁𝒾𝒸ℯ ①㈱㍿' },
  { what: 'an invisible space inside', text: '山\u200B田\u2060太\uFEFF郎' },
  { what: 'a soft hyphen inside', text: 'Sato\u00ADh' },
  { what: 'marks of direction', text: '\u200F山田\u200E\u061C 1' },
  { what: 'other spaces inside', text: '山田\u3000太郎\u00A0Jr' },
  { what: 'letters for private use', text: '\uE000外字\uF8FF\u{F0000}' },
  { what: 'a letter that was lost', text: '山\uFFFD田' },
  { what: 'very wide signs', text: '﷽𒐫﷽𒐫﷽𒐫﷽𒐫﷽𒐫' },
  { what: 'a long word', text: 'W'.repeat(60) },
  { what: 'a long word of lines', text: '─'.repeat(60) },
];

const refused: HostileText[] = [
  ...[
    { what: 'NUL', sign: '\u0000' },
    { what: 'a bell', sign: '\u0007' },
    { what: 'a backspace', sign: '\u0008' },
    { what: 'an escape sequence', sign: '\u001B[31m' },
    { what: 'the last of the first controls', sign: '\u001F' },
    { what: 'delete', sign: '\u007F' },
    { what: 'a next line', sign: '\u0085' },
    { what: 'an introducer', sign: '\u009B31m' },
    { what: 'a line separator', sign: '\u2028' },
    { what: 'a paragraph separator', sign: '\u2029' },
    { what: 'an embedding to the right', sign: '\u202A' },
    { what: 'an override to the right', sign: '\u202D' },
    { what: 'an override to the left', sign: '\u202Efdp.' },
    { what: 'an isolate to the left', sign: '\u2067' },
    { what: 'the end of an isolate', sign: '\u2069' },
    { what: 'the first half of a character', sign: '\uD842' },
    { what: 'the second half of a character', sign: '\uDFB7' },
    { what: 'two halves in the wrong order', sign: '\uDFB7\uD842' },
    { what: 'no character', sign: '\uFFFE' },
    { what: 'the last of no characters', sign: '\u{10FFFF}' },
    { what: 'a tower of marks', sign: '\u0301'.repeat(50) },
    { what: 'a tower of rings', sign: '\u20DD'.repeat(9) },
  ].map(({ what, sign }) => ({ what, text: `山${sign}田`, refused: 'everywhere' as const })),
  { what: 'only what is invisible', text: '\u200B\u2060', refused: 'everywhere' },
  { what: 'only fillers', text: '\u3164\uFFA0', refused: 'everywhere' },
  { what: 'only an empty pattern', text: '\u2800', refused: 'everywhere' },
  {
    what: 'an endless character',
    text: `👩${'\u200D👩'.repeat(9000)}`,
    refused: 'everywhere',
  },
  { what: 'a very long text', text: '長'.repeat(5000), refused: 'everywhere' },
  { what: 'a line break', text: '山田\n花子', refused: 'one_line' },
  { what: 'a header line', text: '山田\nBcc: b@example.jp', refused: 'one_line' },
  { what: 'a folded header line', text: '山田\n Bcc: b@example.jp', refused: 'one_line' },
  { what: 'a tab', text: '山田\t花子', refused: 'one_line' },
];

export const hostileTexts: HostileText[] = [
  ...markup,
  ...languages,
  ...places,
  ...letters,
  ...refused,
];

/** Those that a name keeps. */
export const keptTexts: string[] = hostileTexts
  .filter((each) => each.refused === undefined)
  .map(({ text }) => text);

/** The kept texts, each whole, joined to as few texts of at most `length` as hold them. */
export function packedTexts(length: number, between = ' '): string[] {
  const packs: string[] = [];
  for (const text of keptTexts) {
    const last = packs.at(-1);
    const joined = last === undefined ? text : `${last}${between}${text}`;
    if (last === undefined || joined.length > length) packs.push(text);
    else packs[packs.length - 1] = joined;
  }
  return packs;
}
