// Jobs of queues on servers, their queues and their workers.

import {
  JOB_ASKER,
  type ServerJobState,
  serverJobDetail,
  serverQueueDetail,
  serverWorkerDetail,
} from '../../../../src/trace/things/server-jobs/format'
import { claim } from '../claim'
import { isBeginningOf, type Moment } from '../moment'

const fact = (at: Moment) => at.facts.server.at(at.position)
const job = (at: Moment) => serverJobDetail(at.trace, at.subject)
const systemOf = (at: Moment, queue = job(at).queue) => serverQueueDetail(at.trace, queue).system

const isThat = (at: Moment, id: number | undefined): boolean => id === at.subject

/** A quoted text: whole, or its beginning. */
const quotes = (quoted: string, whole: string): boolean => isBeginningOf(quoted, whole)

const isQueue = (at: Moment, name: string, queue = job(at).queue): boolean =>
  quotes(name, serverQueueDetail(at.trace, queue).name)

/** "4.8 h" of so many ms: rounded down, and never of a larger unit than it fills twice. */
function lasts(duration: { ms: number; unit: number }, ms: number): boolean {
  const least = duration.ms - 1e-6
  return ms >= least && ms < duration.ms + duration.unit / 10
}

const went = (at: Moment, from: readonly (ServerJobState | undefined)[], to: readonly ServerJobState[]) => ({
  'it came from there': from.includes(fact(at).jobBefore.state),
  'it is there now': to.includes(fact(at).job.state!),
})

const LINE: readonly ServerJobState[] = ['waiting', 'prioritized']

/** "attempt 2 of 3", "its only attempt". */
interface Attempt {
  readonly number: number
  readonly of: number
}

/** The attempt that the event writes down. How many there are is not said where nobody counts, or where it is one too many. */
function isAttempt(at: Moment, { number, of }: Attempt) {
  const { attempts } = job(at)
  const isOne = attempts > 0 && number <= attempts
  return {
    'it is that attempt': number === fact(at).job.attempt,
    'there are so many': of === (isOne ? attempts : Number.POSITIVE_INFINITY),
  }
}

const takenLater = (at: Moment): number | undefined =>
  at.facts.server.after(at.subject, at.position).find(({ kind }) => kind === 'server-job-taken')?.position

/** It is never taken again, unless somebody wants it to be. */
function isDone(at: Moment): boolean {
  const later = at.facts.server.after(at.subject, at.position)
  const taken = later.findIndex(({ kind }) => kind === 'server-job-taken')
  const revived = later.findIndex(({ kind }) => kind === 'server-job-revived')
  return taken < 0 || (revived >= 0 && revived < taken)
}

const isReason = (at: Moment, why: string): boolean => quotes(why, fact(at).job.reason || "''")

/** Its delay ends so late. */
const isPause = (at: Moment, pause: { ms: number; unit: number }): boolean =>
  lasts(pause, Math.max(fact(at).job.due - at.after.time, 0))

const added = [
  ...['{serverJob}, {name:code}, is', '{serverJob} is'].flatMap((start) => [
    claim(
      'server-job-added',
      `${start} added to {queue:code}: {number} {word} {waits:word} there.`,
      ({ serverJob, name, queue, number }, at) => ({
        ...isNew(at, serverJob, name, queue),
        ...went(at, [undefined], LINE),
        'so many wait': number === fact(at).line,
      }),
    ),
    claim(
      'server-job-added',
      `${start} added to {queue:code}. Its time comes in {duration}.`,
      ({ serverJob, name, queue, duration }, at) => ({
        ...isNew(at, serverJob, name, queue),
        ...went(at, [undefined], ['delayed']),
        'it comes then': isPause(at, duration),
      }),
    ),
    claim(
      'server-job-added',
      `${start} added to {queue:code}, and waits for its children.`,
      ({ serverJob, name, queue }, at) => ({
        ...isNew(at, serverJob, name, queue),
        ...went(at, [undefined], ['waiting-children']),
      }),
    ),
  ]),
]

const isNew = (at: Moment, serverJob: number, name: string | undefined, queue: string) => ({
  'it is that job': isThat(at, serverJob),
  'it is called so': name === undefined ? job(at).name === '' : quotes(name, job(at).name),
  'it is that queue': isQueue(at, queue),
})

const isDue = (at: Moment, serverJob: number, queue: string) => ({
  'it is that job': isThat(at, serverJob),
  'it is that queue': isQueue(at, queue),
  ...went(at, ['delayed'], LINE),
  'its time has come': fact(at).jobBefore.due <= at.after.time + 1e-6,
})

const moved = [
  claim(
    'server-job-due',
    '{serverWorker} asks {queue:code}, and the time of {serverJob} has come: it is in the line now.',
    ({ serverWorker, serverJob, queue }, at) => ({
      ...isDue(at, serverJob, queue),
      'it asks for jobs of that queue': serverWorkerDetail(at.trace, serverWorker).queue === job(at).queue,
      'it asks now': fact(at).written.has(JOB_ASKER),
    }),
  ),
  claim(
    'server-job-due',
    'The time of {serverJob} has come: it is in the line of {queue:code} now.',
    ({ serverJob, queue }, at) => ({
      ...isDue(at, serverJob, queue),
      'nobody asks': !fact(at).written.has(JOB_ASKER),
    }),
  ),
  claim(
    'server-job-promoted',
    '{serverJob} need not wait for its time any more: it is in the line.',
    ({ serverJob }, at) => ({ 'it is that job': isThat(at, serverJob), ...went(at, ['delayed'], LINE) }),
  ),
  claim(
    'server-job-promoted',
    '{serverJob} has another delay: its time comes in {duration}.',
    ({ serverJob, duration }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, ['delayed'], ['delayed']),
      'it comes then': isPause(at, duration),
    }),
  ),
  ...[false, true].map((isAgain) =>
    claim(
      'server-job-taken',
      `{serverWorker} takes {serverJob} from {queue:code}: {attempt} begins${isAgain ? ' again' : ''}.`,
      ({ serverWorker, serverJob, queue, attempt }, at) => ({
        'it is that job': isThat(at, serverJob),
        'it is that worker': serverWorker === fact(at).job.worker,
        'it is that queue': isQueue(at, queue),
        ...went(at, LINE, ['active']),
        ...isAttempt(at, attempt),
        'it has begun before, or not': hasBegun(at) === isAgain,
      }),
    ),
  ),
  claim(
    'server-job-put-off',
    '{serverJob} puts itself off by {duration}. That costs no attempt.',
    ({ serverJob, duration }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, ['active'], ['delayed']),
      'it comes then': isPause(at, duration),
      'it costs none': costsNone(at),
    }),
  ),
  claim(
    'server-job-put-off',
    '{serverJob} is put off by {duration}: {why:text}.',
    ({ serverJob, duration, why }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, LINE, ['delayed']),
      'it comes then': isPause(at, duration),
      'that is why': isReason(at, why),
    }),
  ),
  claim(
    'server-job-given-back',
    '{serverJob} goes back into the line, without an attempt: {why:text}.',
    ({ serverJob, why }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, ['active'], LINE),
      'that is why': isReason(at, why),
      'it costs none': costsNone(at),
    }),
  ),
  claim(
    'server-job-given-back',
    '{serverJob} goes back into the line after {attempt}: {why:text}.',
    ({ serverJob, attempt, why }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, ['active'], LINE),
      ...isAttempt(at, attempt),
      'that is why': isReason(at, why),
    }),
  ),
  claim(
    'server-job-parked',
    '{serverJob} waits for its children, and its worker is free.',
    ({ serverJob }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, ['active'], ['waiting-children']),
    }),
  ),
  claim(
    'server-job-unparked',
    '{serverJob} waits no more for its children: {why:text}. It is in the line.',
    ({ serverJob, why }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, ['waiting-children'], LINE),
      'that is why': isReason(at, why),
    }),
  ),
  claim(
    'server-job-unparked',
    '{serverJob} waits no more for its children: {why:text}. Its time comes in {duration}.',
    ({ serverJob, why, duration }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, ['waiting-children'], ['delayed']),
      'that is why': isReason(at, why),
      'it comes then': isPause(at, duration),
    }),
  ),
  claim(
    'server-job-stalled',
    'Nobody has {serverJob} locked any more: its worker is taken for lost, and it is in the line again.',
    ({ serverJob }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, ['active'], LINE),
      'its system renews locks': systemOf(at) === 'BullMQ',
    }),
  ),
  claim(
    'server-job-stalled',
    '{serverJob} is taken from its worker: {why:text}. It is in the line again.',
    ({ serverJob, why }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, ['active'], LINE),
      'that is why': isReason(at, why),
    }),
  ),
  claim(
    'server-job-revived',
    '{serverJob} shall run again: it is in the line of {queue:code}.',
    ({ serverJob, queue }, at) => ({
      'it is that job': isThat(at, serverJob),
      'it is that queue': isQueue(at, queue),
      ...went(at, ['completed', 'failed'], LINE),
    }),
  ),
  claim(
    'server-job-reordered',
    '{serverJob} has another place in the line of {queue:code}.',
    ({ serverJob, queue }, at) => ({
      'it is that job': isThat(at, serverJob),
      'it is that queue': isQueue(at, queue),
      ...went(at, LINE, LINE),
    }),
  ),
  claim(
    'server-job-removed',
    '{serverJob} is removed from {queue:code}: {why:text}.',
    ({ serverJob, queue, why }, at) => ({
      'it is that job': isThat(at, serverJob),
      'it is that queue': isQueue(at, queue),
      'it is gone': fact(at).job.state === 'removed',
      'that is why': isReason(at, why),
    }),
  ),
]

/** The attempt that was begun before is the next one again. */
function costsNone(at: Moment): boolean {
  const next = takenLater(at)
  return next === undefined || at.facts.server.at(next).job.attempt === fact(at).jobBefore.attempt
}

/** The attempt was begun before, by this worker or by another. */
const hasBegun = (at: Moment): boolean => fact(at).jobBefore.attempt === fact(at).job.attempt

/** As their documentation says. */
const STORES_RESULTS = ['BullMQ', 'Bull', 'pg-boss']

const ended = [
  claim(
    'server-job-completed',
    '{serverJob} is completed with {attempt}. The server has stored its result.',
    ({ serverJob, attempt }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, ['active'], ['completed']),
      ...isAttempt(at, attempt),
      'it stores results': STORES_RESULTS.includes(systemOf(at)),
    }),
  ),
  claim(
    'server-job-completed',
    '{serverJob} is completed with {attempt}. No worker will get it again.',
    ({ serverJob, attempt }, at) => ({
      'it is that job': isThat(at, serverJob),
      ...went(at, ['active'], ['completed']),
      ...isAttempt(at, attempt),
      'nobody gets it again': isDone(at),
      'it stores no results': !STORES_RESULTS.includes(systemOf(at)),
    }),
  ),
  claim(
    'server-job-retried',
    '{serverJob}, {attempt} failed: {why:text}. Next in {duration}.',
    ({ serverJob, attempt, why, duration }, at) => ({
      ...hasFailed(at, serverJob, attempt, why),
      ...went(at, ['active'], ['delayed']),
      'it comes then': isPause(at, duration),
    }),
  ),
  claim(
    'server-job-retried',
    '{serverJob}, {attempt} failed: {why:text}. It is in the line again, at once.',
    ({ serverJob, attempt, why }, at) => ({
      ...hasFailed(at, serverJob, attempt, why),
      ...went(at, ['active'], LINE),
    }),
  ),
  claim(
    'server-job-failed',
    '{serverJob}, {attempt} failed: {why:text}. It is not tried again, whatever is left.',
    ({ serverJob, attempt, why }, at) => ({
      ...hasFailed(at, serverJob, attempt, why),
      ...went(at, ['active'], ['failed']),
      'something is left': attempt.number < job(at).attempts,
      'it is not tried again': isDone(at),
    }),
  ),
  claim(
    'server-job-failed',
    '{serverJob}, {attempt} failed: {why:text}. None is left.',
    ({ serverJob, attempt, why }, at) => ({
      ...hasFailed(at, serverJob, attempt, why),
      ...went(at, ['active', ...LINE], ['failed']),
      'none is left': attempt.number >= job(at).attempts,
      'it is not tried again': isDone(at),
    }),
  ),
]

const hasFailed = (at: Moment, serverJob: number, attempt: Attempt, why: string) => ({
  'it is that job': isThat(at, serverJob),
  ...isAttempt(at, attempt),
  'that is why': isReason(at, why),
})

const noted = [
  claim(
    'server-job-duplicate',
    'Nothing is added: {serverJob} is there already, and has that id.',
    ({ serverJob }, at) => ({
      'it is that job': isThat(at, serverJob),
      'it is there': fact(at).job.state !== 'removed',
      'it is about the id': fact(at).job.note === '',
    }),
  ),
  claim(
    'server-job-duplicate',
    'Nothing is added: {serverJob} holds the key {key:text}.',
    ({ serverJob, key }, at) => ({
      'it is that job': isThat(at, serverJob),
      'that is the key': key !== '' && quotes(key, fact(at).job.note),
    }),
  ),
  claim(
    'server-job-progress',
    '{serverJob} tells of its progress: {what:text}.',
    ({ serverJob, what }, at) => ({
      'it is that job': isThat(at, serverJob),
      'it tells that': quotes(what, fact(at).job.note),
    }),
  ),
  claim('server-job-lock-extended', 'The lock of {serverJob} is renewed.', ({ serverJob }, at) => ({
    'it is that job': isThat(at, serverJob),
    'it is active': fact(at).job.state === 'active',
  })),
  claim(
    'server-job-lock-lost',
    'What was done for {serverJob} cannot be stored: {what:text}.',
    ({ serverJob, what }, at) => ({
      'it is that job': isThat(at, serverJob),
      'that is why': quotes(what, fact(at).job.note),
    }),
  ),
]

const handsOf = (text: string): number => (/^no job/.test(text) ? 0 : Number.parseInt(text, 10))

const isWorker = (at: Moment, serverWorker: number, change: string) => ({
  'it is that worker': isThat(at, serverWorker),
  'that happens to it': fact(at).change === change,
})

const workers = [
  claim(
    'server-worker-changed',
    '{serverWorker} begins to take jobs from {queue:code}.',
    ({ serverWorker, queue }, at) => ({
      ...isWorker(at, serverWorker, 'started'),
      'it is that queue': isQueue(at, queue, serverWorkerDetail(at.trace, at.subject).queue),
    }),
  ),
  claim(
    'server-worker-changed',
    '{serverWorker} takes no more jobs for now; it has {hands:words} in hand.',
    ({ serverWorker, hands }, at) => ({
      ...isWorker(at, serverWorker, 'paused'),
      'it has so many': handsOf(hands) === fact(at).hands,
    }),
  ),
  claim('server-worker-changed', '{serverWorker} takes jobs again.', ({ serverWorker }, at) =>
    isWorker(at, serverWorker, 'resumed'),
  ),
  claim(
    'server-worker-changed',
    '{serverWorker} takes no more jobs, and waits for the end of what it has in hand: {hands:words}.',
    ({ serverWorker, hands }, at) => ({
      ...isWorker(at, serverWorker, 'closing'),
      'it has so many': handsOf(hands) === fact(at).hands,
    }),
  ),
  claim(
    'server-worker-changed',
    '{serverWorker} is closed; it had {hands:words} in hand.',
    ({ serverWorker, hands }, at) => ({
      ...isWorker(at, serverWorker, 'closed'),
      'it had so many': handsOf(hands) === fact(at).hands,
    }),
  ),
  ...(
    [
      ['is dead, and its connection is cut. It had {hands:words} in hand.', ''],
      ['is dead, and the server does not know. It had {hands:words} in hand.', 'silently'],
      ['is closed by force, and nobody looks after what it had in hand: {hands:words}.', 'by force'],
    ] as const
  ).map(([said, how]) =>
    claim('server-worker-changed', `{serverWorker} ${said}`, ({ serverWorker, hands }, at) => ({
      ...isWorker(at, serverWorker, 'died'),
      'it died so': fact(at).text === how,
      'it had so many': handsOf(hands) === fact(at).hands,
    })),
  ),
]

/** How many jobs are taken while the window is open. */
const mostTaken = (at: Moment): number =>
  at.facts.server.takenBetween(at.subject, at.position, fact(at).until)

const isChange = (at: Moment, queue: string, change: string) => ({
  'it is that queue': isQueue(at, queue, at.subject),
  'that happens to it': fact(at).change === change,
})

const queues = [
  claim('server-queue-changed', '{queue:code} is paused: no worker takes a job from it.', ({ queue }, at) =>
    isChange(at, queue, 'paused'),
  ),
  claim('server-queue-changed', '{queue:code} goes on: workers take its jobs again.', ({ queue }, at) =>
    isChange(at, queue, 'resumed'),
  ),
  claim(
    'server-queue-changed',
    'A window of the limit of {queue:code} opens: {most:number} {word} in {duration}.',
    ({ queue, duration, most }, at) => ({
      ...isChange(at, queue, 'window-opened'),
      'it is open for so long': lasts(duration, fact(at).until - at.after.time),
      'so many are taken': most === fact(at).count && mostTaken(at) <= most,
    }),
  ),
  claim(
    'server-queue-changed',
    'The limit of {queue:code} is reached: no job is taken for {duration}.',
    ({ queue, duration }, at) => ({
      ...isChange(at, queue, 'limit-reached'),
      'it lasts so long': lasts(duration, fact(at).until - at.after.time),
    }),
  ),
  claim(
    'server-queue-changed',
    'Alert: more than {limit:number} {word} {waits:word} in {queue:code}.',
    ({ queue, limit }, at) => ({ ...isChange(at, queue, 'alert'), 'so many wait': fact(at).line > limit }),
  ),
  claim(
    'server-queue-changed',
    'The alert for {queue:code} is over: {depth:number} {word} {waits:word}.',
    ({ queue, depth }, at) => ({
      ...isChange(at, queue, 'alert-over'),
      'so many wait': fact(at).line === depth,
    }),
  ),
]

export const serverJobClaims = [...added, ...moved, ...ended, ...noted, ...workers, ...queues]
