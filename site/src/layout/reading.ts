/** How a reader wants to read: a size of type, or elder mode. `normal` is the absence of a choice. */
export const readings = {
  large: '大',
  normal: '中',
  small: '小',
  elder: '长者模式',
} as const
export type Reading = keyof typeof readings

/** The cookie that keeps it over pages. Pages differ by it and by no other cookie. */
export const readingCookie = 'reading'

/** The reading that a cookie's value stands for; what is not one of ours is `normal`. */
export const toReading = (value: string | undefined): Reading =>
  value !== undefined && Object.hasOwn(readings, value) ? (value as Reading) : 'normal'

/**
 * A path of this site, as it came in a query: `/stories/x?page=2`. Anything that a browser could take for another
 * host, and anything unreadable, becomes the home page.
 */
export const toLocalPath = (value: string | null): string => {
  if (!value?.startsWith('/') || !URL.canParse(value, 'http://site.invalid')) return '/'
  const { host, pathname, search } = new URL(value, 'http://site.invalid')
  return host === 'site.invalid' && !pathname.startsWith('//') ? pathname + search : '/'
}
