/** More than any text of an office has. Held before and while it is read. */
export const mostOfWord = {
  bytes: 20 * 1024 * 1024,
  parts: 2_000,
  /** Unpacked: of one part, and of all. */
  part: 32 * 1024 * 1024,
  all: 96 * 1024 * 1024,
  elements: 600_000,
  characters: 200_000,
  /** As often as they are shown, and the bytes of all of them: one of a few bytes may be shown many times. */
  pictures: 60,
  shown: 20 * 1024 * 1024,
  /** Characters of what is answered: as many as those pictures come to, and the words with their tags. */
  answer: 32 * 1024 * 1024,
  milliseconds: 20_000,
  /** Of the thread, beside the bytes themselves. */
  megabytes: 320,
} as const
