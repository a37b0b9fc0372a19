import { Mark } from './Mark.tsx';
import css from './Stepper.module.css';
import { Spoken } from './Text.tsx';

export interface StepperProps {
  label: string;
  steps: readonly { id: string; label: string }[];
  /** The step that is open; those before it are done. */
  current: string;
  doneWord: string;
}

/** Where somebody is in a job of several steps. It shows the way; the buttons of the page lead it. */
export function Stepper({ label, steps, current, doneWord }: StepperProps) {
  const here = steps.findIndex(({ id }) => id === current);
  return (
    <ol className={css.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={css.step}
          data-done={index < here}
          aria-current={index === here ? 'step' : undefined}
        >
          <span className={css.number} aria-hidden="true">
            {index < here ? <Mark shape="tick" size={14} /> : index + 1}
          </span>
          <span className={css.name}>{step.label}</span>
          {index < here && <Spoken>{doneWord}</Spoken>}
        </li>
      ))}
    </ol>
  );
}
