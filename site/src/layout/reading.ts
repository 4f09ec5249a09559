/** How a reader wants to read: a size of type, elder mode, either with the bar of aids. `normal` is the absence of a choice. */
export const readings = {
  large: '大',
  normal: '中',
  small: '小',
  elder: '长者模式',
  aids: '无障碍工具栏',
  'elder-aids': '长者模式，无障碍工具栏',
} as const
export type Reading = keyof typeof readings

/** The cookie that keeps it over pages. Pages differ by it and by no other cookie. */
export const readingCookie = 'reading'

/** The reading that a cookie's value stands for; what is not one of ours is `normal`. */
export const toReading = (value: string | undefined): Reading =>
  value !== undefined && Object.hasOwn(readings, value) ? (value as Reading) : 'normal'

export const isElder = (reading: Reading): boolean => reading === 'elder' || reading === 'elder-aids'

/** Whether pages carry the bar of aids and its script: no page has either for anybody else. */
export const hasAids = (reading: Reading): boolean => reading === 'aids' || reading === 'elder-aids'

/** The same reading with the bar, or without it. */
export const withAids = (reading: Reading): Reading => (isElder(reading) ? 'elder-aids' : 'aids')
export const withoutAids = (reading: Reading): Reading =>
  hasAids(reading) ? (isElder(reading) ? 'elder' : 'normal') : reading

/**
 * A path of this site, as it came in a query: `/stories/x?page=2`. Anything that a browser could take for another
 * host, and anything unreadable, becomes the home page.
 */
export const toLocalPath = (value: string | null): string => {
  if (!value?.startsWith('/') || !URL.canParse(value, 'http://site.invalid')) return '/'
  const { host, pathname, search } = new URL(value, 'http://site.invalid')
  return host === 'site.invalid' && !pathname.startsWith('//') ? pathname + search : '/'
}
