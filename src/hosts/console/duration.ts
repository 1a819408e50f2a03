// How console.timeEnd writes a duration.

/** "0.1ms", "1.500s", "2:05.000 (m:ss.mmm)", "1:00:00.000 (h:mm:ss.mmm)" */
export function durationText(ms: number): string {
  if (ms < 1000) return `${Number(ms.toFixed(3))}ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(3)}s`
  const hours = Math.floor(ms / 3_600_000)
  const minutes = Math.floor((ms % 3_600_000) / 60_000)
  const seconds = ((ms % 60_000) / 1000).toFixed(3).padStart(6, '0')
  return hours === 0
    ? `${minutes}:${seconds} (m:ss.mmm)`
    : `${hours}:${String(minutes).padStart(2, '0')}:${seconds} (h:mm:ss.mmm)`
}
