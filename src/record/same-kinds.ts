/**
 * From a closed set of the engine's to the one of the record. Both have the same members: where either has one more, the call
 * wants an argument that does not exist.
 */
export const sameKinds =
  <Engine extends string, Format extends string>(
    ..._proof: [Engine] extends [Format]
      ? [Format] extends [Engine]
        ? []
        : Missing<Format, Engine>
      : Missing<Engine, Format>
  ) =>
  (kind: Engine): Format =>
    kind as string as Format

/** Names what the other set lacks. */
type Missing<Has extends string, Lacks extends string> = [
  missing: `${Exclude<Has, Lacks>} is missing` & never,
]
