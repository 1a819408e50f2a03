// The network of a program, in comments of its own:
//
//   // route: GET /user 200 50ms {"name":"Tom"}
//   // route: /slow 2s
//   // route: /broken fails 20ms
//
// After the address come, in any order and all of them optional, a status, a latency and `fails`; what follows is the body.
import { DEFAULT_LATENCY_IN_MS, type Route } from '../hosts/web/fetch/network'
import { ownProblem, type Problem } from '../syntax/problem'
import { type Said, said } from '../syntax/said'

const routeLine = /^[ \t]*\/\/ route:(.*)$/gm
const beginning = /^(?:([A-Z]+) )?(\/\S*|https?:\/\/\S+|\*)(?: |$)/
const latencyWord = /^(\d+(?:\.\d+)?)(ms|s)$/
const statusWord = /^[2-5]\d\d$/

interface ParsedRoutes {
  readonly routes: readonly Route[]
  readonly problems: readonly Problem[]
}

export function parseRoutes(source: string): ParsedRoutes {
  const routes: Route[] = []
  const problems: Problem[] = []
  let line = 1
  let counted = 0
  for (const { index, 0: text, 1: words } of source.matchAll(routeLine)) {
    line += source.slice(counted, index).split('\n').length - 1
    counted = index
    const route = parseRoute(words!.trim())
    if ('facts' in route) problems.push(problemAt(line, index, text, route))
    else routes.push(route)
  }
  return { routes, problems }
}

/** A route, or what is wrong with it. */
function parseRoute(text: string): Route | Said {
  const start = beginning.exec(text)
  if (start === null)
    return said`A route begins with an address such as /user, after a method if it has one: "${text}".`
  let rest = text.slice(start[0].length).trim()
  const words = { status: 200, latency: DEFAULT_LATENCY_IN_MS, fails: false }
  for (;;) {
    const end = rest.indexOf(' ')
    const word = end < 0 ? rest : rest.slice(0, end)
    if (!readWord(words, word)) break
    rest = rest.slice(word.length).trimStart()
  }
  if (words.fails && rest !== '') return said`A route that fails has no body: "${rest}".`
  return { method: start[1], path: start[2]!, body: rest, ...words }
}

function readWord(words: { status: number; latency: number; fails: boolean }, word: string): boolean {
  const latency = latencyWord.exec(word)
  if (latency !== null) words.latency = Number(latency[1]) * (latency[2] === 's' ? 1000 : 1)
  else if (statusWord.test(word)) words.status = Number(word)
  else if (word === 'fails') words.fails = true
  else return false
  return true
}

function problemAt(line: number, index: number, text: string, message: Said): Problem {
  const span = { start: index, end: index + text.length, line, column: 1, endLine: line }
  return ownProblem(
    span,
    message,
    said`A route is written like this: // route: GET /user 200 50ms {"name":"Tom"}`,
  )
}
