// What the module `queue` asks of the server.
import type { Agent } from '../../../machine/running/agent'
import type { Natives } from '../../node/bindings/bindings'
import type { Wire } from '../connection'
import type { FaultPlan } from '../fault-plan'
import type { Client, Handles } from './calls/client'
import { callsOfDeliveries } from './calls/of-deliveries'
import { callsOfQueues } from './calls/of-queues'
import { callsOfWorkers } from './calls/of-workers'
import { QueueServer } from './queue-server'

export function queueNatives(
  agent: Agent,
  wire: Wire,
  handles: Handles,
  plan: FaultPlan,
  stop: (contexts: Iterable<unknown>) => void,
): Natives {
  const server = new QueueServer(agent, wire, plan, stop)
  const client: Client = { agent, wire, server, plan, handles, workers: new Map() }
  return { ...callsOfQueues(client), ...callsOfWorkers(client), ...callsOfDeliveries(client) }
}
