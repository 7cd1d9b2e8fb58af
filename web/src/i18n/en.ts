// The words of the browser side in English, complete: the type is the Japanese dictionary's.
import type { Text } from './ja.ts';

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

export const en: Text = {
  site: {
    name: '結び Musubi',
    description: 'Public training and staffing',
    skip: 'Skip to the content',
    breadcrumb: 'You are here',
    navigation: 'Main menu',
    otherLanguage: '日本語',
    times: 'All times are Japan Standard Time (JST).',
    catalogue: 'Programmes',
    desk: 'For staff',
    account: 'Account',
  },
  demonstration: {
    label: 'Demonstration dates',
    text:
      'Dates are shifted by whole weeks for demonstration. The dates of the notice are in the ' +
      'programme file.',
  },
  loading: 'Loading…',
  missing: {
    title: 'Page not found',
    text: 'The address may be wrong, or the page may have moved.',
    back: 'Back to the programmes',
    backToDesk: 'Back to the applications',
  },
  broken: {
    title: 'This page could not be shown',
    text: 'What you entered is still in this tab. Please try again.',
    retry: 'Try again',
  },
  problem: {
    offline: 'No connection. Check your network and try again.',
    session: 'Your session has ended. Please sign in again.',
    forbidden: 'You are not permitted to do this.',
    missing: 'It was not found. Someone may have changed it.',
    conflict: 'Someone else changed this first. Please look at the latest state.',
    tooLarge: 'What you are sending is too large.',
    busy: 'The service is busy. Please try again in a moment.',
    other: 'This could not be done. What you entered is kept.',
    reference: (id) => `Reference for enquiries: ${id}`,
  },
  refusals: {
    full: 'All places are taken. Decline, or wait for a withdrawal.',
    changed_meanwhile:
      'Somebody else changed this application first. Show the latest state and look at the change.',
    wrong_state:
      'This cannot be done in the present state. Show the latest state and look at it again.',
    capacity_undecided:
      'The capacity is not decided, so nobody can be accepted yet. Set the capacity first.',
    reason_missing: 'Write a reason. It is mailed to the applicant and kept.',
    no_such_application: 'There is no such application. Use the whole address from the mail.',
    no_such_programme: 'There is no such programme. Choose one from the list.',
    no_such_course: 'The programme has no such course. Choose one from the list.',
    wrong_code: 'The code is wrong or was used already. Enter the next one.',
    call_not_open:
      'The call is not open, so nothing can be saved or sent. See the page of the course for its ' +
      'dates.',
    draft_too_large: 'There is too much text. Please shorten the long answers.',
    no_such_draft: 'This draft was handed in or deleted, or has expired.',
    too_many_confirmations:
      'At most 5 confirmation mails an hour. Look for the ones that were sent, or wait an hour.',
    documents_closed: 'Documents cannot be changed now. See the state of your application.',
    document_accepted: 'A document that was checked cannot be changed. Please ask the office.',
    incomplete: 'Documents are missing, so nobody can be accepted yet. Wait until they have come.',
    wrong_login: 'The login or the password is wrong. Check both and try again.',
  },
  field: {
    required: 'Required',
    optional: 'Optional',
    choose: 'Please choose',
    remaining: (amount) => `${count(amount, 'character', 'characters')} left`,
    over: (amount) => `${count(amount, 'character', 'characters')} too many`,
    yes: 'Yes',
    no: 'No',
  },
  date: {
    calendar: 'Era',
    western: 'Western',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    equals: (day) => `That is ${day}`,
    equalsEra: (iso) => `That is ${iso}`,
  },
  errors: {
    title: (amount) => `There ${amount === 1 ? 'is 1 problem' : `are ${amount} problems`}`,
    lead: 'Choose an item to go to its field.',
    whole: 'The application as a whole',
    enter: (label) => `Enter: ${label}`,
    choose: (label) => `Choose: ${label}`,
    tick: (wording) => `Please read and tick: ${wording}`,
    kana: (label) => `${label}: write it in katakana`,
    number: (label) => `${label}: enter a number, for example 5`,
    email: (label) => `${label}: enter an address such as kenshu@example.jp`,
    phone: (label) => `${label}: enter 10 or 11 digits with the area code`,
    tooLong: (label, limit) => `${label}: at most ${count(limit, 'character', 'characters')}`,
    noCalendar: (label) => `${label}: choose the era, or Western`,
    dateIncomplete: (label) => `${label}: enter year, month and day`,
    dateNumber: (label) => `${label}: year, month and day must be numbers`,
    noSuchDay: (label) => `${label}: there is no such day`,
    beforeEra: (label, era, first) => `${label}: ${era} began on ${first}. Check the era`,
    afterEra: (label, era, last, meant) =>
      `${label}: ${era} ended on ${last}. Did you mean ${meant}?`,
  },
  apply: {
    step: 'Application',
    title: (course) => `Apply for: ${course}`,
    notOpen: {
      closed: 'Applications have closed',
      not_yet: 'Applications have not opened yet',
      undecided: 'The application period is not decided yet',
      by_arrangement: 'The dates of this course are arranged with you',
    },
    opensAt: (moment) => `Applications open on ${moment}.`,
    whatNow: 'The page of the course has the dates, the requirements and how to inquire.',
    toCourse: 'See the course',
    otherCourses: 'See the other courses',
    isReceived: 'Your application has been received',
    isReceivedAgain: 'Your application has been handed in again',
    isChanged: 'Your changes have been received',
    receiptTitle: (number) => `Your receipt number is ${number}`,
    receiptNumber: 'Receipt number',
    receivedAt: 'Received',
    course: 'Course',
    keepMail:
      'A mail of receipt is on its way. Its link leads to the page on which you see the state ' +
      'of your application, correct it or withdraw it. Please keep the mail until the training ' +
      'is over.',
    noMail: 'If no mail arrives, please look among the mails marked as spam.',
    complete: 'Everything needed is there',
    completeAt: (moment) => `It has been complete since ${moment}.`,
    incomplete: 'Some documents are still missing',
    handInLater: 'Hand them in from the page of the state of your application.',
    nextTitle: 'What happens next',
    next: [
      'The office checks your answers and documents. If anything must be corrected, it mails you.',
      'The result comes by mail, and is shown on the page of the state of your application.',
      'To change or withdraw your application, use that page as well.',
    ],
    receiptPaper: 'Open the receipt (PDF)',
    toStatus: 'See the state of your application',
    print: 'Print this page',
  },
  correct: {
    title: 'Correct your application',
    reason: 'What to correct',
    whatToDo:
      'Correct your answers and hand them in again on the last page. The receipt number stays ' +
      'the same.',
    submit: 'Hand in again',
    editTitle: 'Change your application',
    editLead:
      'While the call is open you can change your answers. They change when you save them on the ' +
      'last page.',
    submitEdit: 'Save the changes',
    notChangeable: {
      submitted: 'Your application is being checked, so it cannot be corrected now',
      returned: 'Applications have closed, so it cannot be corrected now',
      accepted: 'You have a place, so the application cannot be corrected',
      declined: 'The result is decided, so the application cannot be corrected',
      withdrawn: 'The application is withdrawn, so it cannot be corrected',
    },
    askOffice: 'If something must be changed, please tell the contact named in the notice.',
  },
  signIn: {
    title: 'Sign in',
  },
  statements: {
    purpose_notice: 'What your personal data is used for',
    announced_provision: 'Who else receives your personal data',
    acknowledgement: 'Please acknowledge',
    pledge: 'Please promise',
    consent: 'Please consent, if you like',
    recipient: (recipient) => `Given to: ${recipient}`,
  },
  findings: {
    warnings: 'Please check',
    open: 'Cannot be told yet',
    preferences: 'Preferred, not required',
    met: 'Requirements met',
  },
  form: {
    next: 'Next',
    back: 'Back',
    check: 'Check your answers',
    submit: 'Send this application',
    submitting: 'Sending',
    sendAgain: 'Send again',
    checkAgain: 'Check again',
    agreement: 'Statements',
    ticked: 'Agreed',
    notTicked: 'Not ticked',
    review: 'Check your answers',
    reviewLead: 'Nothing has been sent yet. Please check your answers before sending.',
    change: 'Change',
    changeOf: (label) => `Change ${label}`,
    empty: 'Not entered',
    restored: 'Your earlier entries have been restored.',
    discard: 'Clear everything and start again',
    steps: 'Steps of the application',
    left: (amount) => `${amount} left`,
    complete: 'Complete',
  },
  table: {
    empty: 'Nothing matches.',
    sortBy: (title) => `Sort by ${title}`,
    count: (total) => count(total, 'entry', 'entries'),
  },
  pages: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: (page) => `Page ${page}`,
  },
  dialog: {
    close: 'Close',
    cancel: 'Cancel',
    goOn: 'Go on',
    reason: 'Reason',
    reasonHelp: 'It is recorded.',
  },
  goOn: 'Go on',
  reason: 'Reason',
  reasonHelp: 'It is recorded.',
};
