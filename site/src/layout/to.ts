import { type PublishedFile, toFileName } from '@exemplar/shared/media/published-file'

export { toEntryPath, toPublicPath as toDocumentPath } from '@exemplar/shared/kinds/index'

const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/** Address of a path of this site under its base. `path` begins with a slash and may carry a query or an anchor. */
export const to = (path: string): string => `${base}${path}`

/** Address of a published file. */
export const toFileAddress = (file: Pick<PublishedFile, 'sha256' | 'type'>): string =>
  to(`/files/${toFileName(file)}`)
