import type { APIRoute } from 'astro'
import { readingCookie, toLocalPath, toReading } from '../layout/reading.ts'
import { to } from '../layout/to.ts'
import { settings } from '../server/settings.ts'

const oneYear = 365 * 24 * 3600

/**
 * Keeps how a reader wants to read, `?set=elder&back=/stories`, and goes back to where the reader was: a path of this
 * site and nothing else. `normal`, and whatever is not a reading, takes the choice away.
 */
export const GET: APIRoute = ({ url, cookies }) => {
  const reading = toReading(url.searchParams.get('set') ?? undefined)
  const secure = settings().siteUrl.startsWith('https:')
  const common = { path: to('/'), sameSite: 'lax', httpOnly: true, secure } as const
  if (reading === 'normal') cookies.delete(readingCookie, common)
  else cookies.set(readingCookie, reading, { ...common, maxAge: oneYear })
  return new Response(null, {
    status: 303,
    headers: { location: to(toLocalPath(url.searchParams.get('back'))), 'cache-control': 'no-store' },
  })
}
