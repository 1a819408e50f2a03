/** `npm run verify` tries everything, and asks the real engines; `npm test` tries a part, and reads what they printed. */
export const isThorough = process.env.THOROUGH !== undefined
