// 日程の枠: the arranged days of the courses that share them, who is in, and who waits for a day.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { Slot, SlotPerson } from '../api/contract.ts';
import { queueQuery, slotsQuery } from '../api/queries.ts';
import { applicationHref, slotsHref } from '../app/addresses.ts';
import { longDate } from '../i18n/long_date.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Table, type Column } from '../kit/table.tsx';
import { Told } from '../kit/told.tsx';
import { useSend } from '../kit/use_send.ts';
import { ProgrammePage } from './programme_chosen.tsx';
import { SlotForm } from './slot_form.tsx';
import { useArrangingText } from './words.ts';

export function SlotsPage() {
  const { language } = useSpeaking();
  const { slots: words } = useArrangingText();
  return (
    <ProgrammePage {...words} hrefOf={(programme) => slotsHref(language, programme)}>
      {(programme) => <Board key={programme} programme={programme} />}
    </ProgrammePage>
  );
}

function Board({ programme }: { programme: string }) {
  const { language } = useSpeaking();
  const { slots: words } = useArrangingText();
  const queries = useQueryClient();
  const { data } = useQuery(slotsQuery(programme, language));
  const { isBusy, refusal, done, send } = useSend();
  const [changed, setChanged] = useState<Slot | null>(null);
  const [removed, setRemoved] = useState<Slot | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ['slots', programme] });

  const remove = async (slot: Slot) => {
    const path = { programme, slot: slot.id };
    await send(
      () =>
        outcomeOf(
          api.DELETE('/api/staff/programmes/{programme}/slots/{slot}', {
            params: { path, query: { lang: language } },
          }),
        ),
      words.removed,
    );
    setRemoved(null);
    await refresh();
  };
  if (data === undefined) return null;
  const columns: Column<Slot>[] = [
    {
      ...{ id: 'day', title: words.day, kind: 'tight' },
      cell: ({ held_on, warnings }) => (
        <>
          {longDate(held_on, language)}
          {warnings.map((warning) => (
            <small key={warning} className="attention">
              <br />
              {warning}
            </small>
          ))}
        </>
      ),
    },
    {
      ...{ id: 'time', title: words.time, kind: 'tight' },
      cell: ({ starts, ends }) => `${starts}–${ends}`,
    },
    { id: 'venue', title: words.venue, cell: ({ venue }) => <bdi>{venue}</bdi> },
    {
      ...{ id: 'places', title: words.places, kind: 'tight' },
      cell: ({ taken, capacity }) => words.left(capacity - taken, capacity),
    },
    {
      id: 'people',
      title: words.people,
      card: 'titled',
      cell: ({ people }) => <People {...{ programme, people }} />,
    },
    {
      ...{ id: 'acts', title: words.change, kind: 'tight', paper: 'hidden' },
      cell: (slot) =>
        slot.taken > 0 ? null : (
          <div className="actions actions-of-row no-print">
            <Button
              {...{ kind: 'secondary', size: 'small' }}
              aria-label={`${words.change}: ${longDate(slot.held_on, language)}`}
              onClick={() => setChanged(slot)}
            >
              {words.change}
            </Button>
            <Button
              {...{ kind: 'plain', size: 'small' }}
              aria-label={`${words.remove}: ${longDate(slot.held_on, language)}`}
              onClick={() => setRemoved(slot)}
            >
              {words.remove}
            </Button>
          </div>
        ),
    },
  ];
  return (
    <>
      <Told refusal={refusal} done={done} />
      <Table
        narrow="cards"
        {...{ caption: words.title, density: 'dense', rows: data.slots, columns }}
        keyOf={({ id }) => id}
        empty={<p>{words.empty}</p>}
      />
      <SlotForm
        key={changed?.id ?? 'new'}
        programme={programme}
        slot={changed}
        finish={() => {
          setChanged(null);
          void refresh();
        }}
      />
      <Waiting {...{ programme, people: data.to_arrange }} />
      {removed !== null && (
        <Dialog
          title={words.removeAsk}
          isOpen
          onClose={() => setRemoved(null)}
          actions={
            <Button kind="danger" isBusy={isBusy} onClick={() => void remove(removed)}>
              {words.remove}
            </Button>
          }
        >
          <p>
            {longDate(removed.held_on, language)} {removed.starts}–{removed.ends}
          </p>
        </Dialog>
      )}
    </>
  );
}

/** The name of a course of the programme; it is known from the page's question for programmes. */
function useTitleOf(programme: string) {
  const { language } = useSpeaking();
  const { data } = useQuery(queueQuery({ lang: language, state: 'all' }));
  return (course: string) =>
    data?.courses.find((room) => room.programme === programme && room.course === course)?.title;
}

interface PeopleProps {
  programme: string;
  people: readonly SlotPerson[];
}

function People({ programme, people }: PeopleProps) {
  const { language } = useSpeaking();
  const { slots: words } = useArrangingText();
  const titleOf = useTitleOf(programme);
  if (people.length === 0) return <span className="quiet">{words.nobody}</span>;
  return people.map(({ application, applicant, course }) => (
    <div key={application}>
      <a href={applicationHref(language, application)}>
        <bdi>{applicant}</bdi>
      </a>{' '}
      <small>{titleOf(course)}</small>
    </div>
  ));
}

function Waiting({ programme, people }: PeopleProps) {
  const { language } = useSpeaking();
  const { slots: words } = useArrangingText();
  const titleOf = useTitleOf(programme);
  return (
    <section>
      <h2 id="to-arrange-title">{words.toArrange}</h2>
      <Table
        narrow="cards"
        {...{ caption: words.toArrange, density: 'dense', rows: people }}
        keyOf={({ application }) => application}
        empty={<p>{words.nobodyWaits}</p>}
        columns={[
          {
            ...{ id: 'person', title: words.people },
            cell: ({ application, applicant, receipt_number }) => (
              <>
                <a href={applicationHref(language, application)}>
                  <bdi>{applicant}</bdi>
                </a>
                <br />
                <small>{receipt_number}</small>
              </>
            ),
          },
          { id: 'course', title: words.course, cell: ({ course }) => titleOf(course) },
          {
            ...{ id: 'wishes', title: words.wishes, card: 'titled' },
            cell: ({ wished_days }) =>
              wished_days ? (
                <span className="written">
                  <bdi>{wished_days}</bdi>
                </span>
              ) : (
                <span className="quiet">{words.noWishes}</span>
              ),
          },
        ]}
      />
    </section>
  );
}
