import { useView } from '../view-context'

/** Says why a job failed or waits: the system's own reasons in the language of the page, the program's as they are. */
export function useReasons(): (reason: string) => string {
  const words = useView((state) => state.sentenceWords?.serverJobs)
  return (reason) => words?.reason(reason) ?? reason
}
