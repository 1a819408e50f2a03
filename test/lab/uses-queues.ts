/** A program of queues on servers, which no real engine runs without one; its record is long. */
export const usesQueues = (source: string): boolean => /from '(?:queue|bullmq)'/.test(source)
