import type { ImageSize } from 'payload'

/** `wide` is for the head of an article on a laptop, where it is shown at 1000 to 1200 px. */
const widths = { small: 480, medium: 960, wide: 1200, large: 1600 } as const
export type SizeName = keyof typeof widths
export const sizeNames = Object.keys(widths) as SizeName[]

const hidden = { disableGroupBy: true, disableListColumn: true, disableListFilter: true } as const

/**
 * What is published of a picture: WebP by rising width, never larger than the original, so that even a small one gives
 * at least one.
 */
export const imageSizes: ImageSize[] = sizeNames.map((name) => ({
  name,
  width: widths[name],
  withoutEnlargement: true,
  formatOptions: { format: 'webp', options: { quality: 82 } },
  generateImageName: ({ originalName, extension }) => `${originalName}-${name}.${extension}`,
  admin: hidden,
}))
