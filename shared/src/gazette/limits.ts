/**
 * What a gazette may measure, held by whoever writes it and by whoever reads it: a reader without limits is stopped by
 * the first answer that does not end. Sizes are bytes of decoded UTF-8.
 */
export const limits = {
  /** One entry with its document, in canonical JSON. */
  entry: 8 * 1024 * 1024,
  /** One page of the feed. The writer ends a page before the entry that would exceed it. */
  page: 32 * 1024 * 1024,
  /** The key list. */
  keyList: 1024 * 1024,
  keys: 1_000,
  /** A whole gazette, in a file or over all pages that are read of it: a text in Node can hold no more. */
  gazette: 500 * 1024 * 1024,
  /** Objects and lists within each other. */
  depth: 64,
} as const
