// What a line of waiting jobs comes to by theory: Poisson arrivals, exponential service, c servers, one line (M/M/c).
// Erlang, "Solution of some Problems in the Theory of Probabilities", 1917.

export interface Erlang {
  readonly utilisation: number
  readonly probabilityOfWaiting: number
  /** In the unit of 1/λ, as all times here. */
  readonly meanWait: number
  readonly meanInLine: number
  readonly meanInSystem: number
  readonly p95Wait: number
}

/** λ arrivals and μ services of each server in a unit of time; undefined where the line grows without end. */
export function erlangC(lambda: number, mu: number, servers: number): Erlang | undefined {
  const load = lambda / mu
  const utilisation = load / servers
  if (!(utilisation < 1)) return undefined
  const blocking = erlangB(load, servers)
  const probabilityOfWaiting = blocking / (1 - utilisation * (1 - blocking))
  const spare = servers * mu - lambda
  const meanWait = probabilityOfWaiting / spare
  return {
    utilisation,
    probabilityOfWaiting,
    meanWait,
    meanInLine: lambda * meanWait,
    meanInSystem: lambda * (meanWait + 1 / mu),
    p95Wait: probabilityOfWaiting <= 0.05 ? 0 : Math.log(probabilityOfWaiting / 0.05) / spare,
  }
}

/** The probability that all servers are busy where nobody waits, by its recursion. */
function erlangB(load: number, servers: number): number {
  let blocking = 1
  for (let n = 1; n <= servers; n++) blocking = (load * blocking) / (n + load * blocking)
  return blocking
}
