// The rules below sentences: each belongs to a host, and some to what has happened.
import type { Sentence } from '../../../../src/trace/picture'
import type { Moment } from '../moment'

/** What is wrong with the rule that a sentence gives. */
export function ruleFaults({ source, why }: Sentence, at: Moment): string[] {
  const text = why.map((phrase) => phrase.text).join('')
  const faults: string[] = []
  const isOfNode = source.href.startsWith('https://nodejs.org')
  if (isOfNode && !at.isNode) faults.push('it is of Node')
  if (at.isNode && /\bbrowser|Chromium/.test(text)) faults.push('it is of browsers')
  if (!at.isNode && /\bNode\b/.test(text)) faults.push('it speaks of Node')
  if (/resolved with another promise/.test(text) && !at.kind.startsWith('job'))
    faults.push('it is about a job')
  if (
    !/^https:\/\/(tc39\.es|html\.spec|dom\.spec|fetch\.spec|console\.spec|nodejs\.org|w3c\.github|wicg\.github)/.test(
      source.href,
    )
  )
    faults.push('it stands nowhere')
  return faults
}
