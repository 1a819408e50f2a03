// A call from one realm into another: a context between the two, which brings the caller's realm back.
import type { Agent } from './agent'
import type { Step } from './code'
import { ExecutionContext } from './execution-context'
import type { Realm } from './realm'

export class RealmSwitch extends ExecutionContext {
  constructor(
    private readonly agent: Agent,
    /** Realm of the caller. */
    private readonly outer: Realm,
  ) {
    super(BACK, [undefined], null, null, null)
  }

  /** Catches nothing, but an exception goes on in the caller's realm. */
  override handle(): undefined {
    this.agent.realm = this.outer
    return undefined
  }
}

const BACK: Step[] = [
  (context, agent) => {
    context.handle(undefined)
    agent.leave(context, context.registers[0])
  },
]

/** Pushes the context; a result that arrives in its register 0 goes on to `resultRegister` of the caller. */
export function enterRealm(agent: Agent, realm: Realm, resultRegister: number): void {
  const context = new RealmSwitch(agent, agent.realm)
  agent.depth++
  context.caller = agent.running
  context.resultRegister = resultRegister
  agent.running = context
  agent.realm = realm
}

/** Takes the context off again, where the call ended without a context of its own. */
export function leaveRealm(agent: Agent): void {
  const context = agent.running as RealmSwitch
  context.handle()
  agent.depth--
  agent.running = context.caller
}

/** For an error that a call ends with when its context counts as taken off already. */
export function returnToCallersRealm({ caller }: ExecutionContext): void {
  if (caller instanceof RealmSwitch) caller.handle()
}
