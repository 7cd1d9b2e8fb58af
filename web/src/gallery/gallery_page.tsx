// Every component of the kit on one page, for the eyes of whoever changes it. Development only.
import { useState } from 'react';
import { Page } from '../app/page.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { CheckboxGroup, RadioGroup } from '../kit/choice_group.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Facts } from '../kit/facts.tsx';
import { Pagination } from '../kit/pagination.tsx';
import { StatusBadge } from '../kit/status_badge.tsx';
import { Steps } from '../kit/steps.tsx';
import { DemonstrationBanner } from '../app/demonstration.tsx';
import { WarekiDate } from '../kit/wareki_date.tsx';
import { emptyDate } from '../wareki/wareki.ts';
import { TextFields } from './gallery_fields.tsx';
import { GalleryTables } from './gallery_tables.tsx';

const units = [
  { value: 'icu', label: '集中治療室' },
  { value: 'er', label: '救命救急センター' },
  { value: 'ward', label: '一般病棟（人工呼吸器を使用する患者を受け入れている病棟）' },
  { value: 'other', label: 'その他' },
];

export function GalleryPage() {
  return (
    <>
      <DemonstrationBanner />
      <Page title="部品の一覧" lead="画面の部品をすべて並べた、開発用のページです。">
        <p className="actions">
          <LinkButton href="/ja/kit/form">申込みフォームの見本へ</LinkButton>
          <LinkButton kind="secondary" href="/ja/signin">
            職員のログイン
          </LinkButton>
        </p>
        <h2>ボタン</h2>
        <Buttons />
        <h2>お知らせと状態</h2>
        <Notices />
        <h2>段階</h2>
        <Steps label="段階の見本" steps={steps} currentId="members" />
        <h2>事実の一覧</h2>
        <Facts facts={facts} />
        <h2>入力欄</h2>
        <TextFields />
        <Choices />
        <h2>表</h2>
        <GalleryTables />
        <Pagination current={4} last={12} hrefOf={(page) => `/ja/kit?page=${page}`} />
      </Page>
    </>
  );
}

const steps = [
  { id: 'hospital', title: '医療機関', note: '入力済み', isDone: true, href: '/ja/kit' },
  {
    id: 'members',
    title: 'チームメンバー',
    note: '残り 3 件',
    isDone: false,
    href: '/ja/kit',
  },
  { id: 'consent', title: '同意', note: '残り 1 件', isDone: false, href: '/ja/kit' },
  { id: 'review', title: '確認', isDone: false, href: '/ja/kit' },
];

const facts = [
  { key: 'days', term: '日程', value: '令和8年11月14日（土）' },
  { key: 'venue', term: '会場', value: '広島大学 放射線災害医療研修棟' },
  { key: 'fee', term: '受講料', value: '無料（旅費は所属機関の負担）' },
];

function Buttons() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className="actions">
        <Button>申し込む</Button>
        <Button kind="secondary">下書きを保存</Button>
        <Button kind="danger" onClick={() => setOpen(true)}>
          申込みを取り下げる
        </Button>
        <Button kind="plain">条件を消す</Button>
      </div>
      <div className="actions">
        <Button size="small">検索</Button>
        <Button kind="secondary" size="small">
          XLSX で保存
        </Button>
        <Button isBusy>送信しています</Button>
      </div>
      <Dialog
        title="申込みを取り下げますか"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="danger" onClick={() => setOpen(false)}>
            取り下げる
          </Button>
        }
      >
        <p>取り下げると、定員に空きがあっても、もう一度申し込むまで選考の対象になりません。</p>
      </Dialog>
    </>
  );
}

function Notices() {
  return (
    <>
      <Banner tone="info" title="募集は令和8年12月18日（金）17時までです">
        <p>締切後は、辞退があったときだけ追加で受け付けます。</p>
      </Banner>
      <Banner tone="success" title="申込みを受け付けました">
        <p>受付番号は A-0085 です。控えをメールで送りました。</p>
      </Banner>
      <Banner tone="warning" title="確かめてください">
        <p>
          同じ医療機関から、もう 1 チームの申込みがあります。
          <span className="source">受講案内 募集単位</span>
        </p>
      </Banner>
      <Banner tone="error" title="通信できませんでした。接続を確かめて、もう一度お試しください。" />
      <p>
        <StatusBadge tone="draft">下書き</StatusBadge>{' '}
        <StatusBadge tone="progress">受付済</StatusBadge>{' '}
        <StatusBadge tone="attention">差戻し</StatusBadge>{' '}
        <StatusBadge tone="success">受講決定</StatusBadge>{' '}
        <StatusBadge tone="neutral">補欠 2</StatusBadge>{' '}
        <StatusBadge tone="danger">期限切れ</StatusBadge>
      </p>
    </>
  );
}

function Choices() {
  const [unit, setUnit] = useState('icu');
  const [chosen, setChosen] = useState<string[]>(['er']);
  const [birth, setBirth] = useState({ ...emptyDate, calendar: 'showa' as const, year: '60' });
  const [issued, setIssued] = useState<typeof emptyDate>({
    calendar: 'heisei',
    year: '31',
    month: '5',
    day: '1',
  });
  return (
    <>
      <RadioGroup
        {...{ id: 'unit', name: 'unit', label: '主に従事する部署', isRequired: true }}
        choices={units}
        chosen={unit}
        onChange={setUnit}
      />
      <CheckboxGroup
        {...{ id: 'units', name: 'units', label: '従事したことのある部署' }}
        help="あてはまるものをすべて選んでください。"
        choices={units}
        chosen={chosen}
        onChange={setChosen}
      />
      <WarekiDate
        {...{ id: 'birth', label: '生年月日', isRequired: true, help: '例：昭和 60 年 2 月 3 日' }}
        value={birth}
        onChange={(value) => setBirth(value as typeof birth)}
      />
      <WarekiDate
        {...{ id: 'issued', label: '免許の登録年月日', isRequired: true }}
        notes={[
          {
            tone: 'error',
            message: '平成は 平成31年4月30日までです（令和元年5月1日ではありませんか）',
          },
        ]}
        value={issued}
        onChange={setIssued}
      />
    </>
  );
}
