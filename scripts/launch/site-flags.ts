/**
 * Flags of Node for the site. Its young values are kept within a few megabytes: with Node's own measure a site that follows
 * a gazette from nothing held a quarter more memory, and was no faster.
 */
export const siteFlags: readonly string[] = ['--max-semi-space-size=8']
