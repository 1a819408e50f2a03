// Queues with sizes. https://streams.spec.whatwg.org/#queue-with-sizes

class SizedQueue {
  chunks = []
  size = 0

  push(value, size) {
    if (typeof size !== 'number' || !(size >= 0) || size === Infinity)
      throw new RangeError(
        "The return value of a queuing strategy's size function must be a finite, non-NaN, non-negative number",
      )
    this.chunks.push({ value, size })
    this.size += size
  }

  shift() {
    const { value, size } = this.chunks.shift()
    this.size = Math.max(0, this.size - size)
    return value
  }

  clear() {
    this.chunks = []
    this.size = 0
  }
}

const strategyOf = (strategy, otherwise) => {
  const given = strategy?.highWaterMark
  const mark = given === undefined ? otherwise : Number(given)
  if (Number.isNaN(mark) || mark < 0)
    throw new RangeError(
      `The queuing strategy's highWaterMark property must be a nonnegative, non-NaN number`,
    )
  const size = strategy?.size
  return { mark, sizeOf: size === undefined ? () => 1 : (chunk) => Number(call(size, undefined, chunk)) }
}

class CountQueuingStrategy {
  #mark
  constructor({ highWaterMark }) {
    this.#mark = Number(highWaterMark)
  }
  get highWaterMark() {
    return this.#mark
  }
  get size() {
    return () => 1
  }
}

class ByteLengthQueuingStrategy {
  #mark
  constructor({ highWaterMark }) {
    this.#mark = Number(highWaterMark)
  }
  get highWaterMark() {
    return this.#mark
  }
  get size() {
    return (chunk) => chunk.byteLength
  }
}
