// What to tell about a mistake of Loopscope: everything that it takes to see it again.

interface Mistake {
  /** "The simulator failed", "The panel Timers could not be drawn". */
  readonly what: string
  readonly error: string
  readonly source: string
  readonly host: string
  /** Where in the record it happened. */
  readonly position?: number
}

export function reportOf({ what, error, source, host, position }: Mistake): string {
  return [
    `Loopscope: ${what}.`,
    error,
    `Host: ${host}${position === undefined ? '' : `, position ${position}`}`,
    `Browser: ${navigator.userAgent}`,
    'Program:',
    source,
  ].join('\n')
}

export const textOfError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? String(error)) : String(error)
