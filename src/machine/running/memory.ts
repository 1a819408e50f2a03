// How much memory a program holds. What it allocates is only counted, roughly: so much for each step, and large things by
// their size. When that comes to a budget, a measure follows everything that can be reached, as a garbage collector does,
// and what is alive decides: a loop that makes garbage goes on, and a list that only grows is stopped.
import type { Agent } from './agent'
import { HeapMeasure } from './heap-measure'

const BYTES_PER_MEGABYTE = 2 ** 20

/** What a step allocates, or a part of a built-in that is charged like one: more than most do. */
const BYTES_PER_STEP = 64

/** This far above the limit the program is stopped at once, even where no line can be named. */
const LATE = 1.25

/** What comes with a text beside its characters. */
const BYTES_PER_TEXT = 24

const BYTES_PER_VALUE = 8

/** Texts shorter than this are not counted. */
const LONG_LIST = 2 ** 18

/** Joining texts shorter than this costs nothing extra. */
const LONG_TEXT = 4096

export class Memory {
  private readonly limit: number
  /** Bytes that may be allocated before the next measure. */
  private budget: number
  /** Bytes of all texts that were made, however long they lived. */
  private textMade = 0
  /** Length of the last text that two were joined to. */
  private lastJoined = 0

  constructor(
    private readonly agent: Agent,
    limitInMB: number,
  ) {
    this.limit = limitInMB * BYTES_PER_MEGABYTE
    this.budget = this.limit / 2
  }

  spendSteps(steps: number): void {
    this.budget -= steps * BYTES_PER_STEP
    if (this.budget < 0) this.look(0)
  }

  /** Called before the host allocates, so that nothing too large is ever made. */
  allocate(bytes: number): void {
    this.budget -= bytes
    if (this.budget < 0) this.look(bytes)
  }

  /** Called before a list of so many values is made. Short lists are covered by the charge for steps. */
  allocateList(length: number): void {
    if (length >= LONG_LIST) this.allocate(length * BYTES_PER_VALUE)
  }

  /** A list that a built-in of ours makes, which nothing of the program leads to yet: it is looked at whenever it has doubled. */
  noteGrowth(length: number, bytesPerElement: number): void {
    if (length >= LONG_LIST && (length & (length - 1)) === 0) this.look(length * bytesPerElement)
  }

  /** A new text. */
  addText(length: number): void {
    this.textMade += length + BYTES_PER_TEXT
    this.allocate(length + BYTES_PER_TEXT)
  }

  /** Somebody reads a text that may have been joined: the real engine makes it one, and starts anew with what is added next. */
  readText({ length }: string): void {
    if (length < LONG_TEXT || length !== this.lastJoined) return
    this.lastJoined = 0
    this.agent.read(length)
  }

  /** A text made of two. The real engine keeps both until somebody reads it, so what grows piece by piece costs the pieces. */
  joinText(length: number, lengthOfPiece: number): void {
    const isContinued = length - lengthOfPiece === this.lastJoined
    this.lastJoined = length
    this.addText(isContinued ? lengthOfPiece : length)
  }

  /** Measures what is alive, and stops the program if `more` is too much beside it. */
  private look(more: number): void {
    const { limit } = this
    const { bytes, textBytes } = new HeapMeasure(limit).measure(this.agent)
    const alive = bytes + Math.min(textBytes, this.textMade) + more
    if (alive > limit) {
      this.agent.stop('memory', alive > limit * LATE)
      this.budget = limit / 16
    } else this.budget = Math.max(limit - alive, limit / 4)
  }
}
