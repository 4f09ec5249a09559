import type { PublishedFile } from '@exemplar/shared/media/published-file'
import { settings } from '../server/settings.ts'
import { to, toFileAddress } from './to.ts'

/** A path of this site, without its base, as everybody else has to write it: with scheme and host. */
export const toWholeAddress = (path: string): string => new URL(to(path), settings().siteUrl).href

/** The same of a published file. */
export const toWholeFileAddress = (file: Pick<PublishedFile, 'sha256' | 'type'>): string =>
  new URL(toFileAddress(file), settings().siteUrl).href
