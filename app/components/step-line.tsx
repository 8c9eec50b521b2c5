interface Props {
  label: string;
  steps: readonly string[];
  /** Index of the step one is at; `steps.length` when all are done. */
  current: number;
}

/** The steps of a longer act, which are done and where one is. */
export function StepLine({ label, steps, current }: Props) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-state={index < current ? "done" : undefined}
          aria-current={index === current ? "step" : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}
