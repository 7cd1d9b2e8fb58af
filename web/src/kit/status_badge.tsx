// The state of a record in a word; the colour only repeats it.

export type BadgeTone = 'neutral' | 'draft' | 'progress' | 'success' | 'attention' | 'danger';

export function StatusBadge({ tone, children }: { tone: BadgeTone; children: string }) {
  return <span className={tone === 'neutral' ? 'badge' : `badge badge-${tone}`}>{children}</span>;
}
