// What the numbers in a trace mean. docs: the section "The record" of ARCHITECTURE.md.

// Words of a row

/** Event: kind and span in one word, the entity it is about, where its writes begin in the journal (in rows). */
export const EVENT_WORDS = 3
/** The lower bits of an event's first word are its kind, the rest is its span. */
export const SPAN_SHIFT = 8
/** Write: target, key, new value. What was there before follows from the rows before. */
export const WRITE_WORDS = 3
/** Entity: kind and a small number in one word, the event at which it came to be, and three words by kind. */
export const ENTITY_WORDS = 5

/** From here on a key, less this, is the index of the name of an object's property: what the program calls things collides with none of ours. */
export const FIRST_PROPERTY = 0x8000_0000

// Values, in 32 bits

/** "There is nothing", which is not the value undefined. */
export const NOTHING = 0xffff_ffff
export const UNDEFINED = 0xffff_fffe
export const NULL = 0xffff_fffd
export const TRUE = 0xffff_fffc
export const FALSE = 0xffff_fffb
export const DEAD_ZONE = 0xffff_fffa
/** Below it a whole number stands for itself. */
export const FIRST_TABLED = 0x4000_0000
/** From here to FIRST_ENTITY: indices into the table of numbers and texts. */
export const FIRST_ENTITY = 0x8000_0000

/** A number, string, bigint or symbol of the table: bigints and symbols as they print. */
export type TabledValue = number | string | { readonly text: string }
