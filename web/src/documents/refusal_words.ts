// Why a file is not taken, in the words that the server has for the same refusal. Needed when one
// is refused before it travels, and loaded only then.
import type { Language } from '../i18n/language.ts';
import type { Refusal } from './found_type.ts';

type Words = Record<Language, string>;

export const refusalWords: Record<Refusal, Words> = {
  file_empty: {
    ja: 'ファイルが空（0バイト）です。別のファイルを選んでください。',
    en: 'The file is empty (0 bytes). Choose another.',
  },
  file_too_large: {
    ja: 'ファイルが20 MBを超えています。解像度を下げてスキャンするか、分けて提出してください。',
    en: 'The file is larger than 20 MB. Scan it with less detail, or hand it in in parts.',
  },
  document_slot_full: {
    ja: '1つの書類欄に提出できるのは10件までです。不要なものを取り消してから提出してください。',
    en: 'A slot takes 10 files. Take back one that is not needed, then hand this one in.',
  },
  application_full: {
    ja: 'この申込みの書類の合計が100 MBを超えます。不要な書類を取り消してから提出してください。',
    en:
      'The files of this application would be more than 100 MB together. Take back one that is ' +
      'not needed, then hand this one in.',
  },
  name_too_long: {
    ja: 'ファイル名が200文字を超えています。短くして提出してください。',
    en: "The file's name is longer than 200 characters. Shorten it.",
  },
  file_is_word: {
    ja: 'Wordのファイルは受け付けていません。PDFに書き出して提出してください。',
    en: 'Word files are not accepted. Export it as PDF and hand that in.',
  },
  file_is_spreadsheet: {
    ja: 'Excelのファイルは受け付けていません。PDFに書き出して提出してください。',
    en: 'Excel files are not accepted. Export it as PDF and hand that in.',
  },
  file_is_presentation: {
    ja: 'PowerPointのファイルは受け付けていません。PDFに書き出して提出してください。',
    en: 'PowerPoint files are not accepted. Export it as PDF and hand that in.',
  },
  file_is_archive: {
    ja:
      '圧縮ファイル（ZIPなど）は受け付けていません。' +
      '中の書類を1つずつ、PDF・JPEG・PNG・TIFF・HEICで提出してください。',
    en:
      'Archives such as ZIP are not accepted. Hand in what is inside one by one, as PDF, JPEG, ' +
      'PNG, TIFF or HEIC.',
  },
  file_is_office: {
    ja:
      '文書作成ソフトのファイルは受け付けていません。' +
      'PDFに書き出して（または印刷してスキャンして）提出してください。',
    en: 'Files of office programs are not accepted. Export it as PDF and hand that in.',
  },
  file_is_web_page: {
    ja: 'ウェブページ・SVG・XMLは受け付けていません。PDFに書き出して提出してください。',
    en: 'Web pages, SVG and XML are not accepted. Export it as PDF and hand that in.',
  },
  file_is_other_picture: {
    ja:
      'この画像形式（GIF・WebP・BMPなど）は受け付けていません。' +
      'JPEGかPNGに変換するか、PDFで提出してください。',
    en:
      'Pictures of this type (GIF, WebP, BMP …) are not accepted. Convert it to JPEG or PNG, or ' +
      'hand in a PDF.',
  },
  file_is_video: {
    ja: '動画・音声は受け付けていません。書類を撮影した画像かPDFを提出してください。',
    en: 'Videos and sounds are not accepted. Hand in a picture of the paper, or a PDF.',
  },
  file_type_unknown: {
    ja:
      'ファイルの種類が分かりません。' + 'PDF・JPEG・PNG・TIFF・HEICのいずれかで提出してください。',
    en: 'The file is of an unknown type. Hand in a PDF, JPEG, PNG, TIFF or HEIC.',
  },
};
