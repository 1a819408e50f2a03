/** Browsers have no kind of error for it, only words of their own. */
const UNLOADED = /dynamically imported module|Importing a module script failed/

/** A part of the page is not there: the connection is gone, or a newer Loopscope has taken its place since the page was opened. */
export const isUnloaded = (error: unknown): boolean => error instanceof Error && UNLOADED.test(error.message)
