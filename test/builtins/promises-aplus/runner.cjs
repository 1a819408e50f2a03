// A small mocha. One test begins when the one before it is done.

/** @typedef {(done: () => void) => void} Body */
/** @typedef {{ name: string, before: (() => void)[], after: (() => void)[] }} Chapter */
/** @typedef {{ name: string, body: Body, chapters: Chapter[] }} Test */

const TIMEOUT_IN_MS = 200

/** @type {Chapter[]} */
const open = []

/** @type {Test[]} */
const tests = []

module.exports = { describe, specify, beforeEach, afterEach, runTests }

/** @type {(name: string, body: () => void) => void} */
function describe(name, body) {
  open.push({ name, before: [], after: [] })
  body()
  open.pop()
}

/** @type {(name: string, body: Body) => void} */
function specify(name, body) {
  tests.push({ name: [...open.map((chapter) => chapter.name), name].join(' › '), body, chapters: [...open] })
}

/** @type {(hook: () => void) => void} */
function beforeEach(hook) {
  open.at(-1)?.before.push(hook)
}

/** @type {(hook: () => void) => void} */
function afterEach(hook) {
  open.at(-1)?.after.push(hook)
}

/** Prints a line per test that fails, then how many passed. */
function runTests() {
  let next = 0
  let failures = 0
  runNext()

  function runNext() {
    const test = tests[next++]
    if (test === undefined) console.log(`${tests.length - failures} of ${tests.length}`)
    else runTest(test, end)
  }

  /** @type {(failure?: string) => void} */
  function end(failure) {
    if (failure !== undefined) {
      failures++
      console.log(failure)
    }
    setTimeout(runNext, 0)
  }
}

/** @type {(test: Test, end: (failure?: string) => void) => void} */
function runTest({ name, body, chapters }, end) {
  let hasEnded = false
  const timer = setTimeout(settle, TIMEOUT_IN_MS, 'done was not called')
  process.on('uncaughtException', fail)
  for (const hook of chapters.flatMap(({ before }) => before)) hook()
  try {
    body(done)
    if (body.length === 0) done()
  } catch (error) {
    fail(error)
  }

  function done() {
    if (hasEnded) console.log(`${name}: done was called late or twice`)
    settle()
  }

  /** @type {(error: unknown) => void} */
  function fail(error) {
    settle(String(error))
  }

  /** @type {(problem?: string) => void} */
  function settle(problem) {
    if (hasEnded) return
    hasEnded = true
    clearTimeout(timer)
    process.removeListener('uncaughtException', fail)
    for (const hook of chapters.flatMap(({ after }) => after)) hook()
    end(problem && `${name}: ${problem}`)
  }
}
