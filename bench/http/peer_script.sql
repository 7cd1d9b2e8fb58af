select nextval('peer_number') as number \gset
begin;
insert into peer_applications values (md5('a' || :number), 'SUCTION-2024-' || :number,
  'suction-2024', 'basic_1', 'submitted', 'undecided', '佐藤 花子', 'さとうはなこ' || :number,
  '佐藤花子さとうはなこ', 'applicant-' || :number || '@example.jp',
  jsonb_build_object('name', '佐藤 花子', 'name_kana', 'サトウ ハナコ',
    'address', '020-0000 岩手県盛岡市見本町1-1',
    'remarks', '夕方の連絡を希望します。夕方の連絡を希望します。夕方の連絡を希望します。'),
  md5('s' || :number) || md5('t' || :number), md5('d' || :number) || md5('e' || :number),
  now(), now());
insert into peer_audit values (md5('u' || :number), now(), 'applicant', 'application.submit',
  'application', md5('a' || :number), '{}');
insert into peer_outbox values (md5('o' || :number), 'mail',
  jsonb_build_object('mail', md5('m' || :number)), 'waiting', now());
insert into peer_mails values (md5('m' || :number), md5('a' || :number), md5('u' || :number),
  'applicant-' || :number || '@example.jp', '受け付けました',
  '申込みを受け付けました。受付番号と受付の日時は次のとおりです。内容は'
  '次のページで確かめられます。',
  'waiting', now(), md5('o' || :number));
delete from peer_drafts where number = :number;
update peer_counter set last_number = last_number + 1 where programme = 'suction-2024';
commit;
