// Colours of pictures: those of the page, which a test compares.

export const PALETTES = {
  light: {
    paper: '#f6f7f9',
    raised: '#ffffff',
    ink: '#1b2330',
    'ink-soft': '#56606f',
    hairline: '#d3d9e2',
    outline: '#7b8798',
    stack: '#5570ab',
    job: '#4a0065',
    task: '#776000',
    timer: '#003523',
    danger: '#a3152b',
    active: '#ccd4e5',
  },
  dark: {
    paper: '#161b22',
    raised: '#1f2630',
    ink: '#e8ecf2',
    'ink-soft': '#9ba6b6',
    hairline: '#343e4c',
    outline: '#76839a',
    stack: '#cde9ff',
    job: '#ad63dd',
    task: '#f9bb00',
    timer: '#63a38c',
    danger: '#ff9d9d',
    active: '#353e48',
  },
} as const

export type PaletteName = keyof typeof PALETTES

export type Colour = keyof (typeof PALETTES)['light']
