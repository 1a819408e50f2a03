// What a thing writes down: a slice's part of the record's format.

export interface Format {
  /** Kinds of events that tell of it. */
  readonly events: readonly string[]
  /** Kinds of entities that it has in the record. */
  readonly entities: readonly string[]
  /** Collections whose keys are their members, which come and go. What is written of a member is up to the thing. */
  readonly lists: readonly string[]
  /** Single entities that every trace begins with, and that hold values by key. */
  readonly targets: readonly string[]
}
