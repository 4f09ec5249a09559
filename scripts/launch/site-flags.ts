/**
 * Flags of Node for the site. Its young values are kept within a few megabytes: with Node's own measure a site that follows
 * a gazette from nothing held a quarter more memory, and was no faster.
 */
export const siteFlags: readonly string[] = ['--max-semi-space-size=8']

/**
 * Of a mirror beside them: it makes every page there is, one after the other, and what it is done with would be kept as long as
 * the machine has memory.
 */
export const mirrorFlags: readonly string[] = [...siteFlags, '--max-old-space-size=512']

/**
 * What the allocator of a mirror is told (glibc; others pass it over). It draws and packs in four threads, each of which
 * would keep a heap of its own with what it once needed: a hundred megabytes between them.
 */
export const mirrorEnvironment: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '2' }
