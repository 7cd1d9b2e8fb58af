// The words of a draft, in Japanese: saving, going on with it, two devices, the confirmed address,
// and how long the call is still open.

export const draftJa = {
  saving: '保存中',
  waiting: '入力中',
  saved: (time: string) => `保存しました ${time}`,
  untouched: '入力すると自動で保存します',
  offline: 'オフライン：この端末に保存しています。つながると自動で送ります。',
  gone: 'この下書きは、送信されたか、削除されたため、もう保存できません。',
  refused: (reason: string) => `保存できません。${reason}`,
  newer: 'ほかの端末で保存された新しい内容を表示しました。',
  discard: '下書きを削除する',
  discardTitle: '下書きを削除しますか',
  discardText: '入力した内容と出した書類を、この端末とサーバーの両方から消します。元に戻せません。',
  discardFailed: '削除できませんでした。',
  offer: {
    title: '前回の続きがあります',
    text: (moment: string) => `この端末で ${moment} まで入力した申込みがあります。`,
    notYours:
      'ほかの方が入力したものかもしれないときは、新しく始めてください。前の入力は表示しません。',
    goOn: '続きから入力する',
    startNew: '新しく始める',
  },
  missing: {
    title: 'この下書きは開けません',
    text: '送信が済んだか、削除されたか、保存の期限（最後の変更から 60 日）が過ぎています。',
    sent: '送信が済んでいるときは、受付のメールに書かれたページから状況を確かめられます。',
    startNew: '新しく始める',
  },
  conflict: {
    title: 'ほかの端末でも変更されています',
    lead:
      '同じ申込みが、ほかの端末（またはほかのタブ）で変更されました。' +
      '違いのある項目ごとに、残す内容を選んでください。選ぶまで保存しません。',
    here: 'この端末',
    there: 'ほかの端末',
    changedHere: 'この端末で変更',
    changedThere: 'ほかの端末で変更',
    changedBoth: '両方で変更',
    allHere: 'すべてこの端末の内容にする',
    allThere: 'すべてほかの端末の内容にする',
    decide: '選んだ内容で続ける',
    undecided: (count: number) => `まだ選んでいない項目が ${count} 件あります。`,
    later: '決めるまで、この端末の入力は保存されません。',
    open: '違いを確かめる',
  },
  confirmation: {
    title: 'メールアドレスの確認',
    confirmed: 'メールアドレスの確認が済みました',
    why: '受付や結果の連絡が確実に届くように、送信の前に確かめます。',
    noAddress: 'メールアドレスがまだ正しく入力されていません。',
    enter: 'メールアドレスを入力する',
    ask: '確認のメールを送る',
    sentTo: '確認のメールを送りました。届いたメールのリンクを開いてください。',
    where:
      '数分たっても届かないときは、迷惑メールの振り分けと、アドレスの誤りを確かめてください。' +
      'リンクは 7 日間使えます。',
    anyDevice:
      'リンクは、スマートフォンなどほかの端末で開いてもかまいません。' +
      'この画面は、確認が済むと自動で先へ進めるようになります。',
    again: 'もう一度送る',
    againIn: (seconds: number) => `もう一度送る（${seconds} 秒後から）`,
    change: 'アドレスを変更する',
    waiting: '確認を待っています',
    blocked: 'メールアドレスの確認が済むと送信できます。',
    notSaved: '入力内容を保存できていないため、まだ送れません。接続を確かめてください。',
  },
  closing: {
    until: (moment: string) => `受付は${moment}までです。`,
    minutes: (minutes: number, moment: string) =>
      `受付終了まで あと ${minutes} 分です（${moment}まで）。`,
    lastMinute: (moment: string) => `まもなく受付が終わります（${moment}まで）。`,
    over: '受付は終わりました。',
    byServer: '時刻はサーバーの時計によります。',
  },
  documentsMissing: (count: number) => `必要な書類があと ${count} 件あります。`,
  uploading: 'ファイルを送っています。終わると送信できます。',
  sendAnyway: '書類がそろっていなくても送信できます。',
  uncertain:
    '通信できませんでした。入力した内容は保存されています。もう一度送信してください。' +
    '先の送信が届いていても、二重に申し込まれることはありません。',
  conflictFirst: 'ほかの端末での変更があります。違いを確かめてから、もう一度送信してください。',
};

export type DraftText = typeof draftJa;
