// The words of accounts in Japanese; they load with their pages. `words_en.ts` has the same shape.

export const accountJa = {
  signIn: {
    title: 'ログイン',
    lead:
      '職員の方と、アカウントをお持ちの申込者の方の画面です。申し込むだけなら、アカウントは' +
      '要りません。',
    login: 'メールアドレス',
    password: 'パスワード',
    submit: 'ログイン',
    submitting: '確かめています',
    forgot: 'パスワードを忘れた方',
    signUp: 'アカウントを作る',
    wait: (words: string) => `続けて失敗したため、${words}ほどお待ちください。`,
    waitOver: 'もう一度お試しいただけます。',
    seconds: (count: number) => `${count}秒`,
    minutes: (count: number) => `${count}分`,
  },
  code: {
    title: '認証アプリのコード',
    lead: '認証アプリに表示されている6桁の数字を入力してください。',
    label: '6桁のコード',
    recoveryLead: '保管しておいた回復コードを1つ入力してください。使ったコードは無効になります。',
    recoveryLabel: '回復コード',
    useRecovery: '認証アプリが使えないとき（回復コードを使う）',
    useApp: '認証アプリのコードを使う',
    submit: '確かめる',
    startOver: '最初からやり直す',
  },
  setUp: {
    title: '二段階認証の設定',
    lead:
      '職員の画面には、パスワードに加えて認証アプリのコードが必要です。初回だけ設定してくだ' +
      'さい。',
    begin: '設定を始める',
    step1: '認証アプリで、次のQRコードを読み取ってください。',
    step1Typed: '読み取れないときは、次の文字を認証アプリに入力してください。',
    step2: 'アプリに表示された6桁のコードを入力してください。',
    qr: '認証アプリに登録するためのQRコード',
    confirm: '設定を終える',
  },
  recovery: {
    title: '回復コードの保管',
    lead:
      '認証アプリが使えなくなったときのための、1回ずつ使えるコードです。この画面を閉じると、' +
      'もう表示できません。',
    print: '印刷する',
    copy: 'コピーする',
    copied: 'コピーしました',
    kept: '回復コードを安全な場所に保管しました',
    goOn: '次へ進む',
    keepFirst: '回復コードを保管したことを確かめて、チェックを入れてください。',
  },
  link: {
    signUpTitle: 'アカウントを作る',
    signUpLead: 'メールアドレスを入力してください。設定を続けるためのリンクをお送りします。',
    resetTitle: 'パスワードの再設定',
    resetLead:
      'アカウントのメールアドレスを入力してください。新しいパスワードを決めるためのリンクを' +
      'お送りします。',
    submit: 'メールを送る',
    sent: 'メールをお送りしました',
    sentWords: (login: string, minutes: number) =>
      `${login} に届いたメールのリンクを、${minutes}分以内に開いてください。届かないときは、` +
      '迷惑メールの箱と、入力したアドレスを確かめてください。',
    again: '別のアドレスで送り直す',
    purposes: {
      sign_up: 'アカウントを作る',
      reset: '新しいパスワードを決める',
      invitation: '招待を受ける',
    },
    leads: {
      sign_up: (login: string) => `${login} のアカウントを作ります。`,
      reset: (login: string) =>
        `${login} の新しいパスワードを決めます。ほかの端末のログインは終了します。`,
      invitation: (login: string) =>
        `${login} として招待されています。パスワードを決めてください。`,
    },
    name: '氏名',
    newPassword: '新しいパスワード',
    save: '決定する',
    done: '設定しました。新しいパスワードでログインしてください。',
    toSignIn: 'ログインへ進む',
    gone:
      'このリンクは使えません。期限が過ぎたか、すでに使われています。もう一度メールを送って' +
      'ください。',
  },
  password: {
    help: (count: number) =>
      `${count}文字以上。短い文をつなげるなど、長くて覚えやすいものがおすすめです。` +
      '記号や数字を混ぜる必要はありません。貼り付けもできます。',
    count: (count: number, least: number) =>
      count < least ? `いま ${count} 文字（あと ${least - count} 文字）` : `いま ${count} 文字`,
    show: 'パスワードを表示する',
  },
  account: {
    title: 'アカウント',
    profile: '登録内容',
    login: 'メールアドレス',
    name: '氏名',
    language: 'メールの言語',
    languages: { ja: '日本語', en: '英語' },
    save: '保存する',
    saved: '保存しました',
    passwordTitle: 'パスワードの変更',
    current: '現在のパスワード',
    changePassword: '変更する',
    passwordChanged: 'パスワードを変更しました。ほかの端末のログインは終了しました。',
    factorTitle: '二段階認証',
    factorOn: '認証アプリを設定済みです。',
    factorOff: '設定していません。設定すると、パスワードが漏れても守られます。',
    codesLeft: (count: number) => `残りの回復コード：${count} 個`,
    replace: '認証アプリを替える',
    add: '設定する',
    remove: '二段階認証をやめる',
    renew: '回復コードを作り直す',
    removed: '二段階認証をやめました。',
    confirmWith: '続けるには、現在のパスワードを入力してください。',
    goOn: '続ける',
    cancel: 'やめる',
    sessionsTitle: 'ログイン中の端末',
    device: '端末',
    since: 'ログイン',
    lastSeen: '最後の利用',
    ends: '期限',
    thisOne: 'この端末',
    end: 'ログアウトさせる',
    endOthers: 'この端末以外をすべてログアウトさせる',
    ended: 'ログアウトさせました。',
    applicationsTitle: '申込み',
    noApplications: 'このメールアドレスでの申込みはまだありません。',
    toCatalogue: '研修一覧から申し込む',
    receipt: '受付番号',
    course: '研修・コース',
    state: '状態',
    received: '受付日時',
    grantsTitle: '職員としての権限',
    signOut: 'ログアウト',
  },
  staff: {
    title: '職員のアカウント',
    lead:
      '招待、権限の付与と取消し、認証アプリをなくしたときの解除を行います。すべて記録に残り' +
      'ます。',
    invite: '職員を招待する',
    inviteLead:
      '招待のメールを送ります。7日以内にパスワードと認証アプリを設定すると使えるようになります。',
    person: '職員',
    grants: '権限',
    status: '状態',
    states: { invited: '招待中', active: '利用中' },
    noFactor: '二段階認証が未設定',
    empty: 'アカウントはありません。',
    scope: '範囲',
    scopes: { platform: 'すべての研修', programme: '1つの研修', course: '1つのコース' },
    programme: '研修',
    course: 'コース',
    verbs: 'できること',
    until: '期限',
    noEnd: '期限なし',
    untilHelp: 'この日の終わりまで。空欄なら期限なし。例：2027-03-31',
    reason: '理由',
    reasonHelp: '記録に残ります。本人にも見えます。',
    send: '招待のメールを送る',
    sendAgain: '招待のメールを送り直す',
    sent: '招待のメールを送りました。',
    addGrant: '権限を加える',
    add: '加える',
    added: '権限を加えました。',
    revoke: '取り消す',
    revokeAsk: 'この権限を取り消しますか',
    revoked: '権限を取り消しました。',
    grantStates: { in_force: '有効', expired: '期限切れ', revoked: '取消し済み' },
    removeFactor: '認証アプリの登録を解除する',
    removeFactorAsk: '認証アプリの登録を解除しますか',
    removeFactorWords:
      '本人であることを確かめてから行ってください。すべての端末がログアウトし、次のログイン' +
      'で設定し直しになります。',
    factorRemoved: '認証アプリの登録を解除しました。',
    grantedBy: (by: string, at: string) => `${by}・${at}`,
    bySystem: 'このシステム',
  },
  verbs: {
    read_applications: ['申込みを見る', '申込みの一覧と内容を見る（要配慮の書類を除く）'],
    decide_applications: ['受講を決める', '受講決定・不決定・差戻し・延期を行う'],
    review_documents: ['書類を確かめる', '提出書類を確認し、差し戻す'],
    read_sensitive_documents: ['要配慮の書類を見る', '指示書や同意書を開く。見たことは記録に残る'],
    send_messages: ['連絡する', '申込者に連絡し、返事を読む'],
    record_facts: ['履歴を記録する', '修了・補講・受講取消しを証拠とともに記録する'],
    operate_courses: ['日程を組む', '日程の枠、出張研修の見積りを扱う'],
    preview_mails: ['メールを確かめる', 'メールのひな形と届き具合を見る'],
    manage_accounts: ['職員を管理する', '招待し、権限を与え、取り消す'],
  },
  errors: {
    enter: (label: string) => `${label}を入力してください。`,
    choose: (label: string) => `${label}を選んでください。`,
    badDate: '日付を 2027-03-31 のように入力してください。',
  },
};

export type AccountText = typeof accountJa;
