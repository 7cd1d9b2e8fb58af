// The names that the browser side uses for the shapes of api/openapi.yaml.
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type FormOfCourse = Schemas['FormDefinition'];
export type SectionDefinition = Schemas['Section'];
export type FieldDefinition = Schemas['Field'];
export type FieldType = FieldDefinition['type'];
export type Statement = Schemas['Statement'];
export type CallWindow = Schemas['Window'];
export type Finding = Schemas['Finding'];
export type ApplicationInput = Schemas['ApplicationInput'];
export type Answers = Schemas['Answers'];
export type Receipt = Schemas['Receipt'];
export type OwnApplication = Schemas['OwnApplication'];
export type Draft = Schemas['Draft'];
export type MissingDocument = Schemas['MissingDocument'];
export type DocumentList = Schemas['DocumentList'];
export type DocumentLimits = Schemas['DocumentLimits'];
export type DocumentSlot = Schemas['DocumentSlot'];
export type HandedDocument = Schemas['Document'];
export type ApplicationState = Schemas['State'];
export type Queue = Schemas['Queue'];
export type QueueRow = Schemas['QueueRow'];
export type CourseRoom = Schemas['CourseRoom'];
export type ApplicationDetail = Schemas['ApplicationDetail'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type MailEntry = Schemas['MailEntry'];
export type AnsweredField = Schemas['AnsweredField'];
export type StaffSession = Schemas['Session'];
/** The decisions; the further steps have dialogs of their own. */
export type DeskAction = Extract<
  ApplicationDetail['actions'][number],
  'accept' | 'return' | 'decline'
>;
export type HistoryLine = Schemas['HistoryLine'];
export type BulkPreview = Schemas['BulkPreview'];
export type ExportPreview = Schemas['ExportPreview'];
export type LongJob = Schemas['LongJob'];
export type OwnAccount = Schemas['OwnAccount'];
export type AccountLink = Schemas['AccountLink'];
export type SecondFactorSecret = Schemas['SecondFactorSetUp'];
export type SessionRow = Schemas['SessionRow'];
export type StaffAccount = Schemas['StaffAccount'];
export type Grant = Schemas['Grant'];
export type GrantInput = Schemas['GrantInput'];
export type Scope = Schemas['Scope'];
export type Verb = Schemas['Verb'];
export type Slot = Schemas['Slot'];
export type SlotPerson = Schemas['SlotPerson'];
export type PersonFact = Schemas['PersonFact'];
export type FactInput = Schemas['FactInput'];
export type InquiryDetail = Schemas['InquiryDetail'];
export type InquiryRow = Schemas['InquiryRow'];
export type Quote = Schemas['Quote'];
export type DeskMail = Schemas['DeskMail'];
export type MailEvent = Schemas['MailEvent'];
