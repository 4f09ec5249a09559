import { allowStyle, pagePolicy } from '../../server/policy.ts'
import { toSongAddress } from './address.ts'
import { areOwnGlyphs, toOwnGlyphs } from './glyphs.ts'
import { toSongText } from './heads.ts'
import { insertInHead, isInHead, toBody } from './insert-in-head.ts'

const toStyle = (address: string): string =>
  `@font-face{font-family:"Exemplar Song Page";font-weight:900;font-display:swap;src:url("${address}") format("woff2")}`

/**
 * Names a page's own cut of Song, in a folder of cuts, in its head: the glyphs that its heads need beyond the core. What
 * is not a page, and a page whose heads need none, goes on unchanged.
 */
export const setInSong = async (response: Response, folder: string): Promise<Response> => {
  const isDownload = response.headers.has('content-disposition')
  if (isDownload || !response.headers.get('content-type')?.startsWith('text/html')) return response
  const html = await response.text()
  const { status, statusText } = response
  const headers = new Headers(response.headers)
  // A page that is made in place of another comes by twice.
  const glyphs = isInHead(html, `<link rel="preload" href="${folder}`)
    ? ''
    : toOwnGlyphs(toSongText(toBody(html)))
  if (!areOwnGlyphs(glyphs)) return new Response(html, { status, statusText, headers })
  const address = toSongAddress(glyphs, folder)
  const style = toStyle(address)
  const policy = headers.get('content-security-policy') ?? pagePolicy
  headers.set('content-security-policy', allowStyle(policy, style))
  headers.delete('content-length')
  const preload = `<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin>`
  const named = insertInHead(html, `${preload}<style>${style}</style>`)
  return new Response(named, { status, statusText, headers })
}
