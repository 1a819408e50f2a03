import { expect, test } from 'vitest'
import { languageOf } from '../../src/view/words/language'

test('the page speaks the first language of the user that it knows', () => {
  expect(languageOf(['es-MX', 'en'])).toBe('es')
  expect(languageOf(['de-DE', 'es-ES', 'en-US'])).toBe('es')
  expect(languageOf(['de', 'EN-gb'])).toBe('en')
  expect(languageOf(['constructor'])).toBe('en')
  expect(languageOf([])).toBe('en')
})
