// The origin of the simulated document.

export const ORIGIN = 'http://localhost'
