import sharp from 'sharp'

type Avif = { avif: (this: unknown, options?: object) => unknown }
const made = sharp.prototype as unknown as Avif
const { avif } = made

/**
 * Loaded into processes of the product that tests start: AVIF is encoded with the least effort. The pictures of the sample
 * alone took most of what it takes to load it.
 */
made.avif = function (options) {
  return avif.call(this, { ...options, effort: 0 })
}
