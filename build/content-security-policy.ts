// What the built page may load and run: its own files, and nothing that a text says. As an element of the page, which any host
// of files can carry, and as a header of `vite preview`, which holds for the worker, too.
import type { Plugin } from 'vite'
import { STYLE_NONCE } from '../src/view/style-nonce.ts'

const policy = Object.entries({
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': `'self' 'nonce-${STYLE_NONCE}'`,
  // Chromium's own editing gives attributes to the lines of the editor, which replaces them at once.
  'style-src-attr': "'unsafe-inline'",
  'font-src': "'self'",
  // A picture that is drawn here becomes pixels by way of such an address.
  'img-src': "'self' blob:",
  // What works offline is fetched once, to be kept.
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
})
  .map((directive) => directive.join(' '))
  .join('; ')

export const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
})

export const policyHeaders = { 'Content-Security-Policy': policy }
