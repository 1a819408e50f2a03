// Jobs that come to a queue by themselves, as the program's comments say. Who sends them uses the options that the program's queue
// gives to its jobs.
import type { Burst } from '../conditions'
import { arrivalsOf, type FaultPlan } from '../fault-plan'
import { addJob } from './add'
import type { Client } from './client'

/** Name of the jobs of a burst. */
const NAME = 'job'

/** Called for each client; the first one of a queue brings its bursts. */
export function expectBursts(client: Client, plan: FaultPlan): void {
  const { home, settings } = client
  home.defaultOptions ??= settings.defaultJobOptions
  if (home.expectsBursts) return
  home.expectsBursts = true
  for (const burst of plan.conditions.bursts) if (burst.queue === home.name) expectBurst(client, burst, plan)
}

function expectBurst({ home, server, connection }: Client, burst: Burst, plan: FaultPlan): void {
  const arrivals = arrivalsOf(burst, plan)
  const next = () => {
    const { value } = arrivals.next()
    if (value === undefined) return
    const arrive = () => {
      const optionsText = JSON.stringify({ attempts: 0, ...home.defaultOptions })
      for (let n = 0; n < value.count; n++)
        server.step(home, () =>
          addJob(home, { name: NAME, data: burst.data, optionsText, timestamp: server.now }),
        )
      next()
    }
    connection.at(value.at, value.count === 1 ? 'a job arrives' : `${value.count} jobs arrive`, arrive, true)
  }
  next()
}
