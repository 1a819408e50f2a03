import { code, type Part, say } from '../../explain/phrases'

export interface Task {
  readonly task: Part
}

export interface Caused {
  readonly cause: Part
}

export interface Labelled {
  /** What the record calls it. */
  readonly label: string
}

export const consoleInEnglish = {
  reported: () => say`the host reports the error on the console, since your program did not handle it.`,
  handled: () => say`a listener for uncaught errors takes care of it, so the program goes on.`,
  notSimulated: () =>
    say`your program asks for something that is not simulated. No real engine prints this line.`,
  byHost: () => say`the host prints this itself.`,
  atOnce: () => say`printed at once: the line appears while the call is on the stack.`,
  byJob: ({ job, cause }: Caused & { job: Part }) =>
    say`${job} prints this. It was queued ${cause} and had to wait for an empty stack.`,
  /** Where jobs do not wait for that. */
  byQueuedJob: ({ job, cause }: Caused & { job: Part }) => say`${job} prints this. It was queued ${cause}.`,
  /** A callback that does not wait. */
  byCallOf: (builtin: string) =>
    say`a callback prints this: ${code(builtin)} has called it at once, and waits until it is done.`,
  byIdle: ({ entry, cause }: Caused & { entry: Part }) =>
    say`${entry} prints this, in an idle moment. It was asked for ${cause}.`,
  byFrameCallback: ({ entry, cause }: Caused & { entry: Part }) =>
    say`frame callback ${entry} prints this; ${code('requestAnimationFrame')} asked for it ${cause}.`,
  byFirstScript: () =>
    say`your script prints this itself, so it comes before anything that jobs or timers print.`,
  byScript: () => say`your script prints this itself, while it runs.`,
  byNamedTask: ({ task, label }: Task & Labelled) => say`${task} (${code(label)}) prints this.`,
  bySetTask: ({ task, cause }: Task & Caused) =>
    say`${task} prints this. It was set ${cause} and ran when its turn came.`,
  bySetTimer: ({ task, cause, due }: Task & Caused & { due: string }) =>
    say`${task} prints this. It was set ${cause}, was due at ${due}, and ran when its turn came.`,
  byUser: ({ task, label }: Task & Labelled) =>
    say`a listener prints this, in ${task}, which is what the user did: ${label}.`,
  byOperation: ({ task, label, cause }: Task & Labelled & Caused) =>
    say`${task} (${code(label)}, asked for ${cause}) prints this.`,
  byAnswer: ({ task, entry }: Task & { entry: Part }) =>
    say`${task} prints this, with the answer to ${entry}.`,
  byMessage: ({ task, cause }: Task & Caused) =>
    say`${task} prints this: it delivers a message that was posted ${cause}.`,
  byFrame: ({ task }: Task) => say`${task} prints this, while it draws a frame.`,
  byPriority: ({ task, cause }: Task & Caused) =>
    say`${task} prints this. It was asked for ${cause} and ran by its priority.`,
  byTimeUp: ({ task, cause }: Task & Caused) =>
    say`${task} prints this. It was asked for ${cause}, and its time was up.`,
  byDocument: ({ task, label }: Task & Labelled) => say`a listener prints this, in ${task}: ${label}.`,
}
