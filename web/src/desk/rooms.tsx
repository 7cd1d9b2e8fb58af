// How many places each course has and how many are taken, as a table with a bar.
import type { CourseRoom } from '../api/contract.ts';
import { Table, type Column } from '../kit/table.tsx';
import { useDeskText } from './words.ts';

export function Rooms({ rooms }: { rooms: readonly CourseRoom[] }) {
  const { rooms: words, columns } = useDeskText();
  if (rooms.length === 0) return null;
  const left = ({ capacity, accepted }: CourseRoom) =>
    capacity === undefined ? words.unlimited : words.people(Math.max(0, capacity - accepted));
  const shown: Column<CourseRoom>[] = [
    { id: 'course', title: columns.course, cell: ({ title }) => title },
    {
      ...{ id: 'capacity', title: words.capacity, kind: 'tight', card: 'titled' },
      cell: ({ capacity_words }) => capacity_words,
    },
    {
      ...{ id: 'accepted', title: words.accepted, kind: 'number', card: 'titled' },
      cell: ({ accepted }) => words.people(accepted),
    },
    { ...{ id: 'left', title: words.left, kind: 'number', card: 'titled' }, cell: left },
    { id: 'share', title: words.share, kind: 'tight', cell: (room) => <Bar room={room} /> },
  ];
  return (
    <section>
      <h2>{words.title}</h2>
      <Table
        caption={words.title}
        columns={shown}
        rows={rooms}
        keyOf={({ programme, course }) => `${programme}/${course}`}
        density="dense"
        narrow="cards"
      />
    </section>
  );
}

// The numbers beside it say the same; the bar is for the eye.
function Bar({ room: { capacity, accepted } }: { room: CourseRoom }) {
  const { rooms: words } = useDeskText();
  if (capacity === undefined) return null;
  return (
    <meter min={0} max={capacity} value={accepted} aria-label={words.bar(accepted, capacity)} />
  );
}
