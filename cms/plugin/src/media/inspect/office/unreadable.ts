/** A file that looked like what is taken in, and cannot be read, or has far more in it than any honest one. */
export class UnreadablePartsError extends Error {}

/** The message of one that has far more in it than any honest file. */
export const tooLarge = 'too large'
