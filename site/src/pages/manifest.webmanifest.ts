import type { APIRoute } from 'astro'
import { readFrame } from '../layout/frame.ts'
import { to } from '../layout/to.ts'
import { toJsonAnswer } from '../machines/answer.ts'

/** What the site is called on a phone's first screen (w3.org/TR/appmanifest); it opens in the browser, as every page does. */
export const GET: APIRoute = () => {
  const { siteName, plateName, campaign } = readFrame()
  return toJsonAnswer(
    {
      name: siteName,
      short_name: plateName,
      description: campaign?.summary,
      lang: 'zh-CN',
      dir: 'ltr',
      id: to('/'),
      start_url: to('/'),
      scope: to('/'),
      display: 'browser',
      background_color: '#fafaf7',
      theme_color: '#26449a',
      icons: [
        { src: to('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
        ...[192, 512].map((side) => ({
          src: to(`/icon-${side}.png`),
          sizes: `${side}x${side}`,
          type: 'image/png',
        })),
      ],
    },
    'application/manifest+json',
  )
}
