import styles from './segmented.module.css'

interface SegmentedProps<T extends string> {
  readonly name: string
  readonly options: readonly T[]
  readonly labels: { readonly [K in T]: string }
  readonly value: T
  readonly onChoose: (value: T) => void
}

/** One of a few. Each is reached by Tab and chosen by Space, so that the arrow keys are free to step. */
export function Segmented<T extends string>({ name, options, labels, value, onChoose }: SegmentedProps<T>) {
  return (
    <fieldset className={styles.segmented}>
      <legend className="hidden-words">{name}</legend>
      {options.map((option) => (
        <label key={option} className={styles.option}>
          <input type="radio" checked={option === value} onChange={() => onChoose(option)} />
          {labels[option]}
        </label>
      ))}
    </fieldset>
  )
}
