// What programs get of it.

const all = {
  ReadableStream,
  ReadableStreamDefaultReader,
  ReadableStreamDefaultController,
  WritableStream,
  WritableStreamDefaultWriter,
  WritableStreamDefaultController,
  TransformStream,
  TransformStreamDefaultController,
  CountQueuingStrategy,
  ByteLengthQueuingStrategy,
  TextEncoderStream,
  TextDecoderStream,
}
for (const [name, { prototype }] of Object.entries(all))
  Object.defineProperty(prototype, Symbol.toStringTag, { value: name, configurable: true })

Object.assign(exports, { all, isLocked: (stream) => stream.locked })
