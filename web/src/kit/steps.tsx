// Where one is in a long form: a bar of steps with what is left in each. A step that can be opened
// is a link; the current one says so to screen readers.

export interface Step {
  id: string;
  title: string;
  note?: string;
  isDone: boolean;
  href: string;
}

interface StepsProps {
  label: string;
  steps: readonly Step[];
  currentId: string;
}

export function Steps({ label, steps, currentId }: StepsProps) {
  return (
    <nav aria-label={label}>
      <ol className="steps">
        {steps.map((step) => (
          <li
            key={step.id}
            aria-current={step.id === currentId ? 'step' : undefined}
            data-state={step.isDone && step.id !== currentId ? 'done' : undefined}
          >
            <StepName step={step} isCurrent={step.id === currentId} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepName({ step, isCurrent }: { step: Step; isCurrent: boolean }) {
  const words = (
    <span className="steps-words">
      {step.title}
      {step.note && <span className="steps-note">{step.note}</span>}
    </span>
  );
  if (isCurrent) return <span className="steps-name">{words}</span>;
  return (
    <a className="steps-name" href={step.href}>
      {words}
    </a>
  );
}
