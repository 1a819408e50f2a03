/** Whether a program has job queues of a server: it runs on Node, and goes on for hours. */
export const usesQueues = (source: string): boolean =>
  /(?:from|require\()\s*['"](?:queue|bullmq)['"]/.test(source)
