// Where the text of each scenario, and its prose in Spanish, is loaded from. The list itself is loaded when one is opened.

export const texts = import.meta.glob<string>(
  ['../../scenarios/*.js', '../../scenarios/repairs/*.js', '!../../scenarios/tom-and-jerry-puzzle.js'],
  { query: '?raw', import: 'default' },
)

export const spanish = import.meta.glob<string>(
  ['../../scenarios/*.es.md', '../../scenarios/repairs/*.es.md'],
  {
    query: '?raw',
    import: 'default',
  },
)
