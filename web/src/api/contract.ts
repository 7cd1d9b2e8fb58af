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
/** The steps that have a button so far. */
export type DeskAction = Extract<
  ApplicationDetail['actions'][number],
  'return' | 'accept' | 'decline'
>;
