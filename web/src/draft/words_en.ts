// The words of a draft, in English; the type is the Japanese dictionary's.
import type { DraftText } from './words_ja.ts';

export const draftEn: DraftText = {
  saving: 'Saving',
  waiting: 'Typing',
  saved: (time) => `Saved ${time}`,
  untouched: 'Saved automatically once you begin',
  offline: 'Offline: kept on this device, and sent as soon as there is a connection.',
  gone: 'This draft was handed in or deleted, so it can no longer be saved.',
  refused: (reason) => `Not saved. ${reason}`,
  newer: 'You now see what was saved on another device.',
  discard: 'Delete the draft',
  discardTitle: 'Delete the draft?',
  discardText:
    'Your answers and documents are deleted, on this device and on the server, for good.',
  discardFailed: 'The draft could not be deleted.',
  offer: {
    title: 'You have an unfinished application',
    text: (moment) => `An application was begun on this device, last changed on ${moment}.`,
    notYours: 'If it may be somebody else’s, please start a new one. The other is not shown.',
    goOn: 'Continue',
    startNew: 'Start a new one',
  },
  missing: {
    title: 'This draft cannot be opened',
    text: 'It was handed in, deleted, or has expired (60 days after the last change).',
    sent: 'If it was handed in, the mail of receipt leads to the page of its state.',
    startNew: 'Start a new one',
  },
  conflict: {
    title: 'Changed on another device as well',
    lead:
      'This application was changed on another device or in another tab. Choose for each item ' +
      'which answer to keep. Nothing is saved until you have chosen.',
    here: 'This device',
    there: 'The other device',
    changedHere: 'Changed on this device',
    changedThere: 'Changed on the other device',
    changedBoth: 'Changed on both',
    allHere: 'Keep all of this device',
    allThere: 'Keep all of the other device',
    decide: 'Go on with what is chosen',
    undecided: (count) => `${count} ${count === 1 ? 'item is' : 'items are'} not chosen yet.`,
    later: 'Until you decide, what you type here is not saved.',
    open: 'See the differences',
  },
  confirmation: {
    title: 'Confirm your e-mail address',
    confirmed: 'Your e-mail address is confirmed',
    why: 'So that the receipt and the result reach you, the address is checked before sending.',
    noAddress: 'The e-mail address is not entered correctly yet.',
    enter: 'Enter the e-mail address',
    ask: 'Send the confirmation mail',
    sentTo: 'The confirmation mail is on its way. Please open the link in it.',
    where:
      'If it has not arrived after some minutes, look among the mails marked as spam, and check ' +
      'the address. The link is good for 7 days.',
    anyDevice:
      'You can open the link on another device, such as your phone. This page goes on by itself ' +
      'once the address is confirmed.',
    again: 'Send again',
    againIn: (seconds) => `Send again (in ${seconds} s)`,
    change: 'Change the address',
    waiting: 'Waiting for the confirmation',
    blocked: 'You can send once the e-mail address is confirmed.',
    notSaved: 'Your answers are not saved yet, so the mail cannot be sent. Check your network.',
  },
  closing: {
    until: (moment) => `Applications close on ${moment}.`,
    minutes: (minutes, moment) =>
      `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left: applications close on ${moment}.`,
    lastMinute: (moment) => `Applications are about to close (${moment}).`,
    over: 'Applications have closed.',
    byServer: 'By the clock of the server.',
  },
  documentsMissing: (count) =>
    `${count} ${count === 1 ? 'document is' : 'documents are'} still missing.`,
  uploading: 'Files are on their way. You can send the application once they have arrived.',
  sendAnyway: 'You can send the application before they are complete.',
  uncertain:
    'No connection. What you entered is saved. Please send it again: if it did arrive before, ' +
    'you will not have applied twice.',
  conflictFirst: 'There are changes of another device. Look at them, then send again.',
};
