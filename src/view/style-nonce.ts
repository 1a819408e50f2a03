/** The editor makes a style element while the page runs; the page's policy lets in those that say this, and no markup does. */
export const STYLE_NONCE = 'loopscope-editor'
