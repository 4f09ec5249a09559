import { settings } from '../server/settings.ts'

/** A path of this site as it is printed: with scheme and host. */
export const toSiteAddress = (path: string): string => {
  const { siteUrl, siteBase } = settings()
  return new URL(siteBase + path.slice(1), siteUrl).href
}
