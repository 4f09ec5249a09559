/** Where the screens of service halls begin. */
export const kioskPath = '/kiosk'

/** The page in a screen's frame of what stands at an address of the site: `/stories/x` is shown at `/kiosk/stories/x`. */
export const toKioskPath = (path: string): string => kioskPath + path

/** The address whose page in a screen's frame stands at another; undefined where that is none. */
export const findFramed = (address: string): string | undefined =>
  address.startsWith(`${kioskPath}/`) ? address.slice(kioskPath.length) : undefined

/** The parts of the loop, in their order: what the lowest bar of a screen leads to. */
export const turns = {
  standards: '创建标准',
  stories: '典型经验',
  result: '结果公布',
  figures: '数据',
} as const
export type Turn = keyof typeof turns
