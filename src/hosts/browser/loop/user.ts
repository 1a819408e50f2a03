// The user: an input becomes a task when its moment has come.
import type { Agent } from '../../../machine/running/agent'
import type { BrowserLoop } from '../../loop/host-loop'
import { labelOfInput, performInput, type UserInput } from '../dom/behaviour/user-input'
import type { DocumentObject } from '../dom/tree/document'

export class User {
  private tasksBegun = 0
  /** Inputs whose time has come, but not their turn. */
  private due: UserInput[] = []

  constructor(
    inputs: readonly UserInput[],
    private readonly loop: BrowserLoop,
    private readonly document: DocumentObject,
  ) {
    for (const input of inputs) loop.agenda.add(input.at, () => void this.due.push(input))
  }

  taskBegun(): void {
    this.tasksBegun++
  }

  /** `isIdle` means that no task is left that an input could wait for. Gives whether there was an input to act on. */
  act(agent: Agent, isIdle: boolean): boolean {
    const isReady = ({ afterTask = 0 }: UserInput) => isIdle || afterTask <= this.tasksBegun
    const ready = this.due.filter(isReady)
    this.due = this.due.filter((input) => !ready.includes(input))
    for (const input of ready) {
      const run = () => performInput(this.document, input)
      this.loop.enqueueTask(agent, { source: 'user-interaction', label: labelOfInput(input), run })
    }
    return ready.length > 0
  }
}
