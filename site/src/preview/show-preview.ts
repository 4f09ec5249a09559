import type { APIContext } from 'astro'
import { settings } from '../server/settings.ts'
import { type FoundPreview, findPreview } from './find-preview.ts'
import { privateHeaders } from './private-headers.ts'

/** Whether a page of a preview is asked for, which is not made of the gazette alone. */
export const isPreview = ({ routePattern }: APIContext): boolean =>
  routePattern.startsWith('/preview/[token]')

/**
 * Makes a page of a preview. The CMS is asked first: while a page is made the gazette's state is held, and waiting for
 * somebody else must not hold it. Whatever comes out is kept nowhere, and its address is told to nobody.
 */
export const showPreview = async (
  { locals, params }: APIContext,
  makePage: () => Promise<Response>,
): Promise<Response> => {
  locals.preview = await findPreview(params.token ?? '', settings().cmsUrl)
  const page = await makePage()
  const headers = new Headers(page.headers)
  for (const [name, value] of Object.entries(privateHeaders)) headers.set(name, value)
  const status = page.status === 200 ? statuses[locals.preview.state] : page.status
  return new Response(page.body, { status, headers })
}

const statuses: Record<FoundPreview['state'], number> = {
  draft: 200,
  unknown: 404,
  expired: 410,
  outdated: 410,
  unreachable: 503,
}
