// Where the simulated page comes from.

export const ORIGIN = 'http://localhost'
