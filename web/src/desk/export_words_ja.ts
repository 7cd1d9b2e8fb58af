// The words for saving the list as a file, in Japanese.

const number = (count: number) => count.toLocaleString('ja-JP');

export const exportJa = {
  open: 'ファイルに保存',
  title: '一覧をファイルに保存',
  looking: '件数と文字を確かめています。',
  rows: (count: number) =>
    `今の絞り込みと並び順のまま、全ページの ${number(count)} 件を保存します。`,
  nothing: 'この条件に合う申込みはありません。条件を変えてから保存してください。',
  format: '形式',
  formats: {
    xlsx: 'Excel（XLSX）: 先頭の 0 も日付もそのまま',
    csv_utf8: 'CSV（UTF-8、BOM 付き）: 新しいシステムに取り込む',
    csv_cp932: 'CSV（Shift_JIS、CP932）: 古いシステムに取り込む',
  },
  lacking: (characters: number, cells: number) =>
    `CP932 にない文字が ${number(characters)} 文字（${number(cells)} か所）あり、〓 になります`,
  lackingHelp: 'ほかの形式なら、書かれたとおりに保存されます。',
  lackingNone: 'CP932 にない文字はありません。',
  lackingPlaces: '〓 になる文字',
  place: (receiptNumber: string, column: string) => `${receiptNumber} ${column}`,
  lackingShown: (shown: number) => `はじめの ${number(shown)} か所を示しています。`,
  privacy:
    '個人情報が入ります。保存した人、日時、条件、件数は記録に残ります。' +
    '使い終わったら消してください。',
  save: '保存する',
  saved: (rows: number, fileName: string) => `${number(rows)} 件を ${fileName} に保存しました`,
  savedReplaced: (characters: number) => `〓 にした文字: ${number(characters)} 文字`,
  savedChanged: (count: number) =>
    `作っている間に変わった申込み: ${number(count)} 件（変わったあとの内容で入っています）`,
  progress: {
    label: 'ファイルの作成',
    waiting: '順番を待っています。',
    running: 'ファイルを作っています。',
    rows: (done: number, total: number) => `${number(total)} 件中 ${number(done)} 件`,
    leave: 'この画面を閉じても続きます。できたファイルは「書き出し」で受け取れます。',
  },
  own: {
    title: '自分の書き出し',
    lead: 'できたファイルは24時間だけ受け取れます。受け取るたびに記録に残ります。',
    at: '頼んだ日時',
    state: '状態',
    acts: '操作',
    made: (rows: number, until: string) => `できました（${number(rows)} 件）。${until} まで`,
    failed: (reason: string) => `できませんでした。${reason}`,
    cancelled: '取り消しました。',
    fetch: '受け取る',
    cancel: '取り消す',
    remove: '消す',
  },
  toLog: '書き出しと記録を見る',
  log: {
    title: '書き出し',
    lead: '頼んだファイルと、一覧をだれがいつファイルに保存したかの記録です。',
    recorded: 'ファイルに保存した記録（新しい順に200件まで）',
    at: '日時',
    by: '保存した人',
    list: '一覧',
    narrowed: '絞り込んだ申込み一覧を開く',
    whole: '申込み一覧を開く',
    format: '形式',
    formats: { xlsx: 'Excel', csv_utf8: 'CSV（UTF-8）', csv_cp932: 'CSV（CP932）' },
    rows: '件数',
    replaced: '〓 にした文字',
    digest: 'ファイルの SHA-256',
    empty: 'まだ保存されたファイルはありません。申込み一覧の「ファイルに保存」で作れます。',
  },
};

export type ExportText = typeof exportJa;
