declare module 'gifenc' {
  export type Palette = readonly (readonly number[])[]
  export interface Encoder {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { readonly palette: Palette; readonly delay: number },
    ): void
    finish(): void
    bytes(): Uint8Array<ArrayBuffer>
  }
  export function GIFEncoder(): Encoder
  export function quantize(
    rgba: Uint8ClampedArray,
    colours: number,
    options?: { readonly format: 'rgb444' },
  ): Palette
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette, format?: 'rgb444'): Uint8Array
}
