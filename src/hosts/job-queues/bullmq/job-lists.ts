// Where jobs stand: no command looks through all of them.
import { Heap } from '../../../machine/running/heap'
import type { JobRecord } from './job-record'

/** New jobs come on the left, and the next one is on the right. */
export class JobList {
  size = 0
  private leftmost: JobRecord | undefined
  private rightmost: JobRecord | undefined

  get next(): JobRecord | undefined {
    return this.rightmost
  }

  addLeft(job: JobRecord): void {
    job.right = this.leftmost
    if (this.leftmost === undefined) this.rightmost = job
    else this.leftmost.left = job
    this.leftmost = job
    this.size++
  }

  addRight(job: JobRecord): void {
    job.left = this.rightmost
    if (this.rightmost === undefined) this.leftmost = job
    else this.rightmost.right = job
    this.rightmost = job
    this.size++
  }

  remove(job: JobRecord): void {
    const { left, right } = job
    if (left === undefined) this.leftmost = right
    else left.right = right
    if (right === undefined) this.rightmost = left
    else right.left = left
    job.left = undefined
    job.right = undefined
    this.size--
  }

  /** From the right. */
  *[Symbol.iterator](): Generator<JobRecord> {
    for (let job = this.rightmost; job !== undefined; job = job.left) yield job
  }
}

const compare = (a: JobRecord, b: JobRecord): number =>
  a.score - b.score || a.order - b.order || (a.id < b.id ? -1 : 1)

/** Jobs by a number; where that is the same by the order of coming, and then by their ids as texts. */
export class JobHeap {
  size = 0
  private readonly heap = new Heap<JobRecord>((a, b) => compare(a, b) < 0)
  private readonly members = new Set<JobRecord>()

  get next(): JobRecord | undefined {
    return this.heap.first
  }

  add(job: JobRecord, score: number, order: number): void {
    job.score = score
    job.order = order
    this.heap.add(job)
    this.members.add(job)
    this.size++
  }

  remove(job: JobRecord): void {
    this.heap.remove(job)
    this.members.delete(job)
    this.size--
  }

  /** The next one first. */
  [Symbol.iterator](): Iterator<JobRecord> {
    return [...this.members].sort(compare)[Symbol.iterator]()
  }
}

/**
 * Jobs in the order in which they finished. In reality those of one millisecond are by their ids; but virtual time passes only
 * where somebody waits, and so does not tell apart what was done one after the other.
 */
export class FinishedJobs {
  private jobs: JobRecord[] = []
  /** Those before it are gone. */
  private start = 0
  private added = 0

  get size(): number {
    return this.jobs.length - this.start
  }

  get oldest(): JobRecord | undefined {
    return this.jobs[this.start]
  }

  add(job: JobRecord): void {
    job.order = ++this.added
    this.jobs.push(job)
  }

  remove(job: JobRecord): void {
    const place = this.placeOf(job)
    if (place > this.start) this.jobs.splice(place, 1)
    else if (++this.start > MOST_GONE && this.start > this.jobs.length / 2) {
      this.jobs = this.jobs.slice(this.start)
      this.start = 0
    }
  }

  private placeOf(job: JobRecord): number {
    let [low, high] = [this.start, this.jobs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.jobs[middle]!.order < job.order) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The oldest first. */
  *[Symbol.iterator](): Generator<JobRecord> {
    for (let i = this.start; i < this.jobs.length; i++) yield this.jobs[i]!
  }
}

const MOST_GONE = 1024
