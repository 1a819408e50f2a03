declare module 'virtual:scenario-sums' {
  const sums: readonly number[]
  export default sums
}

declare module 'virtual:scenario-titles' {
  const titles: readonly import('../scenario/titles').ScenarioTitle[]
  export default titles
}

declare module 'virtual:first-record' {
  /** Undefined where the page was not built. */
  const address: string | undefined
  export default address
}
