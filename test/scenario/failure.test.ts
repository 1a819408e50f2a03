import { expect, test } from 'vitest'
import { EcmaScriptHost } from '../../src/hosts/ecmascript-host'
import type { EventLoop } from '../../src/machine/host'
import { runOn } from '../../src/scenario/run-program'

/** Does what only a mistake of ours can do: after the program it throws what is no value of the program. */
class FailingHost extends EcmaScriptHost {
  override *loop(...args: Parameters<EcmaScriptHost['loop']>): EventLoop {
    yield* super.loop(...args)
    throw new TypeError('broken')
  }
}

test('a mistake of the engine is an outcome that says so, and what was recorded is kept', () => {
  const { outcome, output, trace } = runOn(() => new FailingHost(), 'console.log("before")')
  expect(outcome).toMatchObject({
    kind: 'failed',
    message: 'The simulator failed on this program. That is a mistake in Loopscope, not in the program.',
  })
  expect(outcome.kind === 'failed' && outcome.report).toMatch(
    /^Loopscope failed on the host ecmascript:\nTypeError: broken\n\s+at /,
  )
  expect(output.map(({ text }) => text)).toEqual(['before'])
  expect(trace?.length).toBeGreaterThan(0)
})

test('a host that cannot be made is an outcome, too', () => {
  const failing = () => {
    throw new Error('no host')
  }
  const { outcome, output } = runOn(failing, '1')
  expect(outcome).toMatchObject({ kind: 'failed', report: expect.stringContaining('no host') })
  expect(output).toEqual([])
})
