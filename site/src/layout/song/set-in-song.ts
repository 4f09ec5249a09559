import { createHash } from 'node:crypto'
import { to } from '../to.ts'
import { songMark, toOwnGlyphs, toSongText } from './glyphs.ts'

/** Names the page's own cut of Song in its head, and lets the content policy of the page know the style. */
export const setInSong = (html: string, headers: Headers): string => {
  const glyphs = toOwnGlyphs(toSongText(html))
  if (glyphs === '') return html
  const address = to(`/song/${songMark}/${encodeURIComponent(glyphs)}.woff2`)
  const style = `@font-face{font-family:"Exemplar Song Page";font-weight:900;font-display:swap;src:url("${address}") format("woff2")}`
  const policy = headers.get('content-security-policy')
  const hash = createHash('sha256').update(style).digest('base64')
  if (policy)
    headers.set('content-security-policy', policy.replace('style-src ', `style-src 'sha256-${hash}' `))
  const preload = `<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin>`
  return html.replace('</head>', `${preload}<style>${style}</style></head>`)
}
