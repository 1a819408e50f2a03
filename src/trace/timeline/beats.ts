// Beats of the display: it is ready for a frame 60 times a second, whether or not there is one.

const PER_SECOND = 60

/** More are not counted. */
const MOST = 1000

/** Beats, in virtual ms, at which a frame that was asked for could have been shown before it was. */
export function missedBeats(asked: number, shown: number): readonly number[] {
  const beats: number[] = []
  const last = beatBefore(shown)
  for (let beat = beatBefore(asked) + 1; beat < last && beats.length < MOST; beat++) beats.push(timeOf(beat))
  return beats
}

/** Rounded as the browser rounds it. */
const timeOf = (beat: number): number => Math.round((beat * 1_000_000) / PER_SECOND) / 1000

/** The number of the last beat that has passed. */
function beatBefore(time: number): number {
  const guess = Math.round((time * PER_SECOND) / 1000)
  return timeOf(guess) <= time ? guess : guess - 1
}
