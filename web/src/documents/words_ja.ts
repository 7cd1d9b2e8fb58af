// The words of handing in documents, in Japanese; titles and sources of the papers come from the
// server.

const acceptedTypes = 'PDF、JPEG、PNG、TIFF、HEIC（iPhone の写真）';

export const documentsJa = {
  title: '書類の提出',
  lead: '紙の書類は、スキャンした PDF か、全体がはっきり写った写真で出してください。',
  accepted:
    `受け取れる形式は ${acceptedTypes}です。` +
    '1 ファイル 20 MB、1 つの書類に 10 ファイルまで出せます。',
  keptByYou:
    '募集案内で「提出しない（手元で確認）」とされた書類は、ここでは出さず、' +
    'お手元に保管してください。',
  later: '書類は、申し込んだあとに申込みの状況の画面から出すこともできます。',
  laterRank:
    'ただし、受講の順番は、必要な書類がすべてそろった時刻の順です。' +
    'そろっていない申込みには順番が付きません。',
  rank:
    '受講の順番は、必要な書類がすべてそろった時刻の順です。' +
    'そろっていない申込みには順番が付きません。',
  noDraft:
    '書類は、申込みの入力を始めると出せるようになります。先に最初の段階の入力を始めてください。',
  noSlots: 'この申込みで提出する書類はありません。次へ進んでください。',
  notNeeded: 'いまの回答では、提出は必要ありません。',
  closed: 'いまは書類を変えられません。',
  needed: '必要',
  unneeded: '不要',
  handedIn: '提出済み',
  missing: '未提出',
  returned: '要差し替え',
  formNumber: (number: string) => number,
  sealed: '暗号化して保管し、見た人を記録します。',
  choose: 'ファイルを選ぶ',
  chooseFor: (title: string) => `「${title}」のファイルを選ぶ`,
  chooseMore: 'ファイルを追加する',
  chooseMoreFor: (title: string) => `「${title}」のファイルを追加する`,
  photograph: 'カメラで撮る',
  photographFor: (title: string) => `「${title}」をカメラで撮る`,
  drop: 'ここへファイルを移してもかまいません。',
  filesOf: (title: string) => `「${title}」のファイル`,
  pages: (count: number) => `${count} ページ`,
  look: '見る',
  lookAt: (name: string) => `${name} を見る`,
  replace: '差し替える',
  replaceOf: (name: string) => `${name} を差し替える`,
  remove: '取り消す',
  removeOf: (name: string) => `${name} を取り消す`,
  removeTitle: 'このファイルを取り消しますか',
  removeText: (name: string) => `${name} を消します。もう一度出すときは、選び直してください。`,
  removed: (name: string) => `${name} を取り消しました。`,
  waiting: '順番を待っています',
  sending: (percent: number) => `送信中 ${percent} %`,
  checking: 'サーバーが内容を確かめています',
  cancel: '中止',
  cancelOf: (name: string) => `${name} の送信を中止`,
  retry: 'もう一度送る',
  retryOf: (name: string) => `${name} をもう一度送る`,
  dismiss: '閉じる',
  dismissOf: (name: string) => `${name} のお知らせを閉じる`,
  kept: (name: string) => `${name} を受け取りました。`,
  interrupted: '通信が途切れました。接続を確かめて、もう一度送ってください。',
  refused: (name: string) => `${name} は受け取れませんでした`,
  reviewReason: '差し替えをお願いする理由',
  checked: '確認済み',
  viewer: (name: string) => `${name} の表示`,
  pageOf: (page: number, count: number) => `${page} / ${count} ページ`,
  pageAlone: (page: number) => `${page} ページ目`,
  previousPage: '前のページ',
  nextPage: '次のページ',
  noPreview: 'このページは画面に表示できません。ファイルを保存して確かめてください。',
  pictureOf: (name: string, page: number) => `${name} の ${page} ページ目`,
  save: 'ファイルを保存する',
  left: (count: number) => `残り ${count} 件`,
  reviewMissing: 'まだ出していません（申し込んだあとにも出せます）',
  reviewMissingApplied: 'まだ出していません',
  reviewFile: (name: string, size: string) => `${name}（${size}）`,
  replaceFirst: '「差し替える」を選んで、新しいファイルを出してください。',
  loadFailed: '書類の一覧を読み込めませんでした。',
  loadAgain: 'もう一度読み込む',
};

export type DocumentsText = typeof documentsJa;
