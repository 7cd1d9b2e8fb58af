// The words for saving the list as a file, in English.
import type { ExportText } from './export_words_ja.ts';

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const places = (cells: number) => counted(cells, 'place', 'places');

export const exportEn: ExportText = {
  open: 'Save as a file',
  title: 'Save the list as a file',
  looking: 'Counting rows and checking characters.',
  rows: (count) =>
    `Saves ${counted(count, 'application', 'applications')}: all pages, with the filters and the ` +
    'order of the list.',
  nothing: 'No application matches. Change the filters before saving.',
  format: 'Format',
  formats: {
    xlsx: 'Excel (XLSX): keeps leading zeros and dates',
    csv_utf8: 'CSV (UTF-8 with BOM): for newer systems',
    csv_cp932: 'CSV (Shift_JIS, CP932): for older systems',
  },
  lacking: (characters, cells) =>
    `CP932 lacks ${counted(characters, 'character', 'characters')} (${places(cells)}), ` +
    `${characters === 1 ? 'which becomes' : 'which become'} 〓`,
  lackingHelp: 'The other formats keep everything as it was written.',
  lackingNone: 'CP932 has all the characters.',
  lackingPlaces: 'What becomes 〓',
  place: (receiptNumber, column) => `${receiptNumber}, ${column}`,
  lackingShown: (shown) => `The first ${shown.toLocaleString('en')} places are shown.`,
  privacy:
    'The file holds personal data. Who saved it, when, with which filters and how many rows is ' +
    'recorded. Delete it after use.',
  save: 'Save',
  saved: (rows, fileName) => `Saved ${counted(rows, 'application', 'applications')} as ${fileName}`,
  savedReplaced: (characters) =>
    `Replaced by 〓: ${counted(characters, 'character', 'characters')}`,
  savedChanged: (count) =>
    `Changed while the file was made: ${counted(count, 'application', 'applications')}, which ` +
    'are in it as changed',
  progress: {
    label: 'Making the file',
    waiting: 'Waiting for its turn.',
    running: 'Making the file.',
    rows: (done, total) => `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
    leave: 'It goes on when you close this. The file can be fetched from “Exports”.',
  },
  own: {
    title: 'My exports',
    lead: 'A file can be fetched for 24 hours. Each time is recorded.',
    at: 'Asked for',
    state: 'State',
    acts: 'Actions',
    made: (rows, until) => `Made (${counted(rows, 'application', 'applications')}). Until ${until}`,
    failed: (reason) => `Not made. ${reason}`,
    cancelled: 'Cancelled.',
    fetch: 'Fetch',
    cancel: 'Cancel',
    remove: 'Delete',
  },
  toLog: 'See exports and their log',
  log: {
    title: 'Exports',
    lead: 'The files that you have asked for, and who saved a list as a file, and when.',
    recorded: 'Log of saved files (the newest 200)',
    at: 'Time',
    by: 'Saved by',
    list: 'List',
    narrowed: 'Open the applications with these filters',
    whole: 'Open the applications',
    format: 'Format',
    formats: { xlsx: 'Excel', csv_utf8: 'CSV (UTF-8)', csv_cp932: 'CSV (CP932)' },
    rows: 'Rows',
    replaced: 'Replaced by 〓',
    digest: 'SHA-256 of the file',
    empty: 'No file was saved yet. “Save as a file” above the applications makes one.',
  },
};
