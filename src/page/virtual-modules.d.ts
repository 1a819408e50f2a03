declare module 'virtual:scenario-titles' {
  const titles: readonly import('../scenario/titles').ScenarioTitle[]
  export default titles
}
