import type { APIRoute } from 'astro'
import tool from '../../../checker/made/exemplar-verify.html?raw'

/** The check as one file, to be kept: it runs from a disk and asks nobody. As a download, so that no page of this site is it. */
export const GET: APIRoute = () =>
  new Response(tool, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="exemplar-verify.html"',
    },
  })
