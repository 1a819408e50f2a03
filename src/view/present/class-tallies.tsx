import { useState } from 'react'
import { download } from '../sharing/files'
import type { Language } from '../words/language'
import { LETTERS } from './class-question'
import styles from './presenter-page.module.css'
import { forgetTallies, nameClass, sharesOfRight, type Tally, talliesAsCsv, useTallies } from './tallies'
import { presentWords } from './words'

interface ClassTalliesProps {
  readonly program: string
  readonly language: Language
}

/** Which class it is, and how this one and others voted about the program. */
export function ClassTallies({ program, language }: ClassTalliesProps) {
  const words = presentWords[language]
  const { tallies, className } = useTallies()
  const own = tallies.filter((tally) => tally.program === program).toReversed()
  return (
    <section className={styles.tallies} aria-label={words.classes}>
      <h2 className={styles.heading}>{words.classes}</h2>
      <label>
        {words.className}{' '}
        <input
          type="text"
          value={className}
          maxLength={40}
          onChange={(event) => nameClass(event.target.value)}
        />
      </label>
      {own.length === 0 ? (
        <p>{words.noTallies}</p>
      ) : (
        <ol className={styles.kept}>
          {own.map((tally) => (
            <Kept key={tally.askedAt} tally={tally} language={language} />
          ))}
        </ol>
      )}
      {tallies.length > 0 && (
        <div className={styles.buttons}>
          <button
            type="button"
            onClick={() => download('loopscope-votes.csv', talliesAsCsv(tallies), 'text/csv')}
          >
            {words.saveTallies(tallies.length)}
          </button>
          {own.length > 0 && <Forget program={program} language={language} />}
        </div>
      )}
    </section>
  )
}

function Kept({ tally, language }: { readonly tally: Tally; readonly language: Language }) {
  const words = presentWords[language]
  const { askedAt, className, options, votes } = tally
  const counts = options.map(
    ({ isRight }, i) => `${LETTERS[i]}${isRight ? ' ✓' : ''} ${votes[0][i]} → ${votes[1][i]}`,
  )
  return (
    <li>
      <strong>{className || words.namelessClass}</strong> · {new Date(askedAt).toLocaleDateString(language)} ·{' '}
      {words.shares(...sharesOfRight(tally))}
      <span className={styles.counts}>{counts.join(' · ')}</span>
    </li>
  )
}

/** Two clicks, so that nothing is lost by one. */
function Forget({ program, language }: ClassTalliesProps) {
  const words = presentWords[language]
  const [isAsked, ask] = useState(false)
  return (
    <button
      type="button"
      onClick={() => (isAsked ? forgetTallies(program) : ask(true))}
      onBlur={() => ask(false)}
    >
      {isAsked ? words.reallyForget : words.forget}
    </button>
  )
}
