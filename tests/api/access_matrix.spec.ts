// The access matrix (security.md S1): every operation of the contract, asked by every role for
// every relation to the object. What is expected follows from the policy in the table; an operation
// that the table doesn't know fails. What may not be seen answers exactly like what is absent.
import { invited, signUp } from './fixtures/accounts.ts';
import { application, basic, reason } from './fixtures/applicant.ts';
import { Client, demoSecrets, tokenOf, type Schema } from './fixtures/client.ts';
import { Contract } from './fixtures/contract.ts';
import type { Answer } from './fixtures/http.ts';
import { expect, test, type Site } from './fixtures/site.ts';

type Verb = Schema['Verb'];
type Policy =
  | 'anyone'
  | 'token_holder'
  | 'password_given'
  | 'signed_in'
  // `nothing`: the path names an object that no relation has.
  | { staff: Verb; object: 'none' | 'nothing' | 'application' | 'account' };

const read: Policy = { staff: 'read_applications', object: 'application' };
const decide: Policy = { staff: 'decide_applications', object: 'application' };
const review: Policy = { staff: 'review_documents', object: 'application' };
const write: Policy = { staff: 'send_messages', object: 'application' };
const manage: Policy = { staff: 'manage_accounts', object: 'account' };

const policies: Record<string, Policy> = {
  getForm: 'anyone',
  checkApplication: 'anyone',
  createDraft: 'anyone',
  getDraft: 'token_holder',
  saveDraft: 'token_holder',
  deleteDraft: 'token_holder',
  askConfirmation: 'token_holder',
  submitDraft: 'token_holder',
  getOwnApplication: 'token_holder',
  changeApplication: 'token_holder',
  listOwnDocuments: 'token_holder',
  putDocument: 'token_holder',
  getOwnDocument: 'token_holder',
  deleteDocument: 'token_holder',
  getOwnDocumentPreview: 'token_holder',
  getSession: 'password_given',
  signIn: 'anyone',
  signOut: 'anyone',
  giveSecondFactor: 'password_given',
  askAccountLink: 'anyone',
  getAccountLink: 'token_holder',
  useAccountLink: 'token_holder',
  getAccount: 'signed_in',
  changeAccount: 'signed_in',
  changePassword: 'signed_in',
  setUpSecondFactor: 'password_given',
  confirmSecondFactor: 'password_given',
  removeSecondFactor: 'signed_in',
  renewRecoveryCodes: 'signed_in',
  listSessions: 'signed_in',
  endOtherSessions: 'signed_in',
  endSession: 'signed_in',
  listOwnApplications: 'signed_in',
  listAccounts: { staff: 'manage_accounts', object: 'none' },
  inviteAccount: { staff: 'manage_accounts', object: 'none' },
  getStaffAccount: manage,
  inviteAccountAgain: manage,
  removeSecondFactorOf: manage,
  addGrant: manage,
  revokeGrant: manage,
  getReceiptFile: read,
  listDocuments: read,
  getDocument: { staff: 'review_documents', object: 'application' },
  getDocumentPreview: { staff: 'review_documents', object: 'application' },
  listMails: { staff: 'read_applications', object: 'none' },
  sendMailAgain: { staff: 'send_messages', object: 'none' },
  recallMail: { staff: 'decide_applications', object: 'none' },
  markMailBounced: { staff: 'send_messages', object: 'none' },
  previewWording: { staff: 'preview_mails', object: 'none' },
  previewMail: { staff: 'preview_mails', object: 'application' },
  listApplications: { staff: 'read_applications', object: 'none' },
  listExports: { staff: 'read_applications', object: 'none' },
  previewExport: { staff: 'read_applications', object: 'none' },
  beginExport: { staff: 'read_applications', object: 'none' },
  listLongJobs: { staff: 'read_applications', object: 'none' },
  getLongJob: { staff: 'read_applications', object: 'nothing' },
  cancelLongJob: { staff: 'read_applications', object: 'nothing' },
  getLongJobFile: { staff: 'read_applications', object: 'nothing' },
  getApplication: read,
  returnApplication: decide,
  decideApplication: decide,
  listFactKinds: { staff: 'record_facts', object: 'none' },
  listFacts: { staff: 'record_facts', object: 'none' },
  recordFact: { staff: 'record_facts', object: 'none' },
  revokeFact: { staff: 'record_facts', object: 'none' },
  listFactsOfApplication: { staff: 'record_facts', object: 'application' },
  listSlots: { staff: 'operate_courses', object: 'none' },
  createSlot: { staff: 'operate_courses', object: 'none' },
  changeSlot: { staff: 'operate_courses', object: 'none' },
  deleteSlot: { staff: 'operate_courses', object: 'nothing' },
  moveToSlot: decide,
  listInquiries: { staff: 'operate_courses', object: 'none' },
  getInquiry: { staff: 'operate_courses', object: 'nothing' },
  quoteInquiry: { staff: 'operate_courses', object: 'none' },
  declineInquiry: { staff: 'operate_courses', object: 'none' },
  confirmInquiry: { staff: 'operate_courses', object: 'none' },
  previewBulkDecision: { staff: 'decide_applications', object: 'none' },
  decideInBulk: { staff: 'decide_applications', object: 'none' },
  reviewDocument: review,
  acceptDocuments: review,
  overrideFinding: decide,
  revokeOverride: decide,
  confirmFact: { staff: 'record_facts', object: 'application' },
  postponeApplication: decide,
  undoStep: decide,
  correctDecision: decide,
  listMessages: read,
  writeMessage: write,
  markMessagesRead: write,
  getHistory: read,
};

type Scope = 'platform' | 'suction' | 'elsewhere';
interface Role {
  session: 'none' | 'half' | 'whole';
  verbs: readonly Verb[];
  scope: Scope;
}
const working: Verb[] = [
  'read_applications',
  'decide_applications',
  'review_documents',
  'read_sensitive_documents',
  'send_messages',
  'record_facts',
  'operate_courses',
  'preview_mails',
];
const roles = {
  anonymous: { session: 'none', verbs: [], scope: 'suction' },
  applicant: { session: 'whole', verbs: [], scope: 'suction' },
  half: { session: 'half', verbs: [...working, 'manage_accounts'], scope: 'platform' },
  reader: { session: 'whole', verbs: ['read_applications'], scope: 'suction' },
  'reader elsewhere': { session: 'whole', verbs: ['read_applications'], scope: 'elsewhere' },
  'manager elsewhere': { session: 'whole', verbs: ['manage_accounts'], scope: 'elsewhere' },
  desk: { session: 'whole', verbs: working, scope: 'suction' },
  platform: { session: 'whole', verbs: [...working, 'manage_accounts'], scope: 'platform' },
} as const satisfies Record<string, Role>;
type RoleName = keyof typeof roles;

/** What the object is to the caller; `absent` was never there. */
const relations = ['own', 'sibling', 'other', 'absent'] as const;
type Relation = (typeof relations)[number];

type Expected = 'let_in' | 401 | 403 | 404;

function expectedOf(policy: Policy, role: Role, relation: Relation): Expected {
  if (policy === 'anyone') return 'let_in';
  if (policy === 'token_holder') return relation === 'absent' ? 404 : 'let_in';
  if (role.session === 'none') return 401;
  if (policy === 'password_given') return 'let_in';
  if (role.session === 'half') return 403;
  if (policy === 'signed_in') return 'let_in';
  if (!role.verbs.includes(policy.staff)) return 404;
  if (policy.object === 'none') return 'let_in';
  if (policy.object === 'nothing') return 404;
  return relation === 'absent' || role.scope === 'elsewhere' ? 404 : 'let_in';
}

interface Operation {
  id: string;
  method: string;
  path: string;
}

function operations(): Operation[] {
  const { paths } = new Contract().document;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
    })),
  );
}

type Ids = Record<'application' | 'account' | 'token' | 'draft', Record<Relation, string>>;

function pathOf({ path, id }: Operation, ids: Ids, relation: Relation): string {
  const holder = path.startsWith('/api/drafts/') ? ids.draft : ids.token;
  const token = id.endsWith('AccountLink') ? 'nothing' : holder[relation];
  const query = id === 'putDocument' ? '?name=a.pdf' : '';
  return `${path}${query}`
    .replace('{programme}', 'suction-2024')
    .replace('{course}', 'basic_1')
    .replace('{application}', ids.application[relation])
    .replace('{account}', ids.account[relation])
    .replace('{token}', token)
    .replace('{grant}', 'nothing')
    .replace('{fact}', 'nothing')
    .replace('{slot}', 'nothing')
    .replace('{inquiry}', 'nothing')
    .replace('{session}', 'nothing')
    .replace('{document}', 'nothing')
    .replace('{override}', 'nothing')
    .replace('{mail}', 'nothing')
    .replace('{event}', 'received')
    .replace('{page}', '1');
}

// A body that the contract's shape refuses, so that nothing is changed and everything can be asked
// again: who is let in is told so by 422.
const malformed = JSON.stringify({ nonsense: true });
// Where the body is read before the object is looked for, a refusal needs one that is well formed.
const wellFormed: Record<string, unknown> = {
  returnApplication: { version: 999, reason },
  decideApplication: { version: 999, outcome: 'declined', reason },
  moveToSlot: { version: 999, slot: 'nothing', reason },
  reviewDocument: { version: 999, outcome: 'accepted', reason: '' },
  acceptDocuments: { version: 999 },
  overrideFinding: { version: 999, rule: 'nothing', reason },
  revokeOverride: { version: 999, reason },
  confirmFact: { version: 999, fact: 'nothing', value: 'yes', reason },
  postponeApplication: { version: 999, course: 'basic_2', reason },
  undoStep: { version: 999 },
  correctDecision: { version: 999, outcome: 'declined', reason },
  writeMessage: { text: reason },
  markMessagesRead: { until: 'nothing' },
  inviteAccountAgain: { reason: ' ' },
  removeSecondFactorOf: { reason: ' ' },
  revokeGrant: { reason },
  addGrant: { verbs: ['manage_accounts'], scope: { kind: 'platform' }, reason: ' ' },
  changeApplication: { answers: {}, agreed: [] },
  saveDraft: { version: 999, answers: {}, agreed: [], step: '' },
  submitDraft: { version: 999, agreed: [] },
  askConfirmation: { email: 'aoi@example.jp' },
  sendMailAgain: { reason },
  recallMail: { reason },
  markMailBounced: { reason },
  previewMail: { event: 'received' },
  useAccountLink: { password: 'x', name: 'x' },
};

// Who is let in learns that the thing within, which is always absent here, is not there.
const thingless: Record<string, string> = {
  putDocument: 'no_such_slot',
  getOwnDocument: 'no_such_document',
  deleteDocument: 'no_such_document',
  getOwnDocumentPreview: 'no_such_document',
  getDocument: 'no_such_document',
  getDocumentPreview: 'no_such_document',
  sendMailAgain: 'no_such_mail',
  recallMail: 'no_such_mail',
  markMailBounced: 'no_such_mail',
};

function comparable({ status, headers, text }: Answer) {
  const id = String(headers['x-request-id']);
  const { date: _, 'x-request-id': __, 'content-length': ___, ...kept } = headers;
  return { status, headers: kept, text: text.replaceAll(id, 'ID') };
}

function ask(client: Client, operation: Operation, ids: Ids, relation: Relation) {
  const body = operation.id in wellFormed ? JSON.stringify(wellFormed[operation.id]) : malformed;
  const json = { body, headers: { 'content-type': 'application/json' } };
  const content = ['POST', 'PUT'].includes(operation.method) ? json : {};
  return client.send({
    method: operation.method,
    path: pathOf(operation, ids, relation),
    ...content,
  });
}

async function clientsOf(site: Site): Promise<Record<RoleName, Client>> {
  const platform = await site.staff();
  const half = site.client();
  await half.givePassword();
  const desk = site.client();
  const demo = (name: string) => ({
    login: `${name}@example.jp`,
    password: `demo-musubi-${name}-2026`,
  });
  await desk.signIn(demo('desk'));
  const reader = site.client();
  await reader.signIn(demo('reader'));
  return {
    anonymous: site.client(),
    applicant: await signUp(site, 'aoi@example.jp'),
    half,
    reader,
    'reader elsewhere': await invited(site, platform, 'r@example.jp', ['read_applications']),
    'manager elsewhere': await invited(site, platform, 'm@example.jp', ['manage_accounts']),
    desk,
    platform,
  };
}

async function objectsOf(site: Site, staff: Client): Promise<Ids> {
  const tokens = [];
  for (const number of [1, 2, 3]) {
    tokens.push(tokenOf((await site.client().submit(basic, application(number))).body));
  }
  const rows = (await staff.queue({ sort: 'arrival' })).body.applications.map((row) => row.id);
  type List = Schema['AccountList'];
  const { accounts } = (await staff.call<List>('GET', '/api/staff/accounts')).body;
  const demo = accounts.filter(({ login }) => login in demoSecrets).map((each) => each.account);
  const named = (ids: string[]) =>
    Object.fromEntries([...ids, 'nothing'].map((id, i) => [relations[i], id])) as Ids['token'];
  const drafts = [];
  for (const number of [1, 2, 3]) {
    drafts.push((await site.client().createDraft(basic, application(number))).body.token);
  }
  return {
    application: named(rows),
    account: named(demo),
    token: named(tokens),
    draft: named(drafts),
  };
}

test('every operation of the contract has its policy in the table', () => {
  const known = operations().map(({ id }) => id);
  expect(known.filter((id) => !(id in policies))).toEqual([]);
  expect(Object.keys(policies).filter((id) => !known.includes(id))).toEqual([]);
});

test('every role is let in where its policy says, and refused like absent elsewhere', async ({
  site,
}) => {
  test.setTimeout(180_000);
  const clients = await clientsOf(site);
  const ids = await objectsOf(site, clients.platform);
  // What ends the session or the draft that asks is tried by tests of its own.
  const ending = ['signOut', 'endOtherSessions', 'deleteDraft'];
  const asked = operations().filter(({ id }) => !ending.includes(id));
  let count = 0;
  for (const operation of asked) {
    const policy = policies[operation.id] as Policy;
    for (const name of Object.keys(roles) as RoleName[]) {
      const absent = comparable(await ask(clients[name], operation, ids, 'absent'));
      for (const relation of relations) {
        const answer = comparable(await ask(clients[name], operation, ids, relation));
        const expected = expectedOf(policy, roles[name], relation);
        const what = `${operation.id} as ${name}, ${relation}`;
        count += 1;
        if (expected !== 'let_in') {
          expect.soft(answer.status, what).toBe(expected);
          expect.soft(answer, `${what}: as absent`).toEqual(absent);
        } else if (operation.id.endsWith('AccountLink') && operation.path.includes('{token}')) {
          expect.soft([404, 422], what).toContain(answer.status);
        } else if (operation.id in thingless) {
          const code = thingless[operation.id];
          expect.soft(JSON.parse(answer.text), what).toMatchObject({ status: 404, code });
        } else if (operation.id === 'endSession') {
          expect.soft(answer.status, what).toBe(404);
        } else if (operation.id === 'revokeGrant') {
          expect.soft(JSON.parse(answer.text), what).toMatchObject({ code: 'no_such_grant' });
        } else if (operation.id === 'setUpSecondFactor' || operation.id === 'confirmSecondFactor') {
          expect.soft(answer.status, what).toBe(422);
        } else {
          expect.soft([200, 202, 409, 422], what).toContain(answer.status);
        }
      }
    }
  }
  expect(count).toBe(asked.length * Object.keys(roles).length * relations.length);
});
