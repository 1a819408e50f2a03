// A walk through something that may be nested deeper than the host's own stack: where it would call itself, it yields the
// call and is given the result.

// biome-ignore lint/suspicious/noExplicitAny: each call has a result of its own type.
export type Walk<Result> = Generator<Walk<any>, Result, any>

export function runWalk<Result>(start: Walk<Result>): Result {
  const stack: Walk<unknown>[] = []
  let top: Walk<unknown> = start
  let result: unknown
  let failure: { readonly error: unknown } | undefined
  for (;;) {
    try {
      const step: IteratorResult<Walk<unknown>, unknown> = failure === undefined
        ? top.next(result)
        : top.throw(failure.error)
      failure = undefined
      if (!step.done) {
        stack.push(top)
        top = step.value
        result = undefined
        continue
      }
      result = step.value
    } catch (error) {
      failure = { error }
    }
    const caller = stack.pop()
    if (caller !== undefined) top = caller
    else if (failure === undefined) return result as Result
    else throw failure.error
  }
}
