import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fileTypes } from '@exemplar/shared/media/file-types'
import { type Nginx, startNginx } from './nginx.ts'

export const host = 'mirror.example.gov.cn'
/** What every file is named by. */
export const digest = 'a'.repeat(64)

/** What programs read, each with its type. */
export const forPrograms = [
  ['feed.xml', 'application/rss+xml'],
  ['stories/feed.xml', 'application/rss+xml'],
  ['stories/atom.xml', 'application/atom+xml'],
  ['feed.json', 'application/feed+json'],
  ['data/stories-1.csv', 'text/csv; charset=utf-8'],
  ['data/stories-1.json', 'application/json; charset=utf-8'],
  ['sitemap.xml', 'text/xml; charset=utf-8'],
  ['robots.txt', 'text/plain; charset=utf-8'],
  ['manifest.webmanifest', 'application/manifest+json'],
] as const

/** Text as a page has it, long enough to be packed. */
export const toPage = (words: string): string =>
  `<!doctype html><meta charset="utf-8"><p>${words}</p>`.padEnd(2_000, ' ')

/** A folder as a mirror leaves it, behind nginx at its host and, with the lines for that, below a path of it. */
export type MirrorHost = {
  readonly nginx: Nginx
  /** The same folder under `/jzxfsq/`. */
  readonly below: Nginx
  readonly folder: string
  readonly write: (file: string, content: string | Uint8Array) => Promise<void>
  readonly close: () => Promise<void>
}

/** Makes a small mirror by hand and starts both; `site` is where the site behind it answers. */
export const openMirrorHost = async ({ site }: { site?: string } = {}): Promise<MirrorHost> => {
  // Not below the folder of a user that the workers of nginx may not enter.
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-mirror-'))
  await chmod(folder, 0o755)
  const write = async (file: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, file)), { recursive: true, mode: 0o755 })
    await writeFile(join(folder, file), content)
  }
  for (const [file, content] of listFiles()) await write(file, content)
  const start = (places: Readonly<Record<string, string>> = {}) =>
    startNginx('exemplar-mirror.conf', {
      host,
      places: {
        '/srv/exemplar-mirror': folder,
        ...(site === undefined
          ? {}
          : { 'set $exemplar_mirror_site "";': `set $exemplar_mirror_site "${site}";` }),
        ...places,
      },
    })
  const nginx = await start()
  const below = await start({ '# rewrite ^/': 'rewrite ^/' })
  return {
    ...{ nginx, below, folder, write },
    close: async () => {
      await nginx.stop()
      await below.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const listFiles = (): (readonly [file: string, content: string | Uint8Array])[] => [
  ['index.html', toPage('首页')],
  ['stories/index.html', toPage('典型经验')],
  ['stories/page/2/index.html', toPage('第二页')],
  ['stories/deng/index.html', toPage('灯亮了')],
  ['stories/deng/index.html.gz', gzipSync(toPage('灯亮了'))],
  ['elder/stories/deng/index.html', toPage('灯亮了，大字')],
  ['stories/deng/index.html.br', 'packed'],
  ['stories/che-xia/index.html', toPage('本文已撤下')],
  ['_mirror/gone/stories/che-xia.gone', ''],
  ['gazette/2.document', '{"title":"…"}'],
  ['gazette/1.json', '{}'],
  ['_mirror/gone/gazette/3.document.gone', ''],
  ['gazette/4.document', '{"gone":true}'],
  ['_mirror/gone/gazette/4.document.gone', ''],
  ['404/index.html', toPage('没有这个页面')],
  ['elder/404/index.html', toPage('没有这个页面，大字')],
  ['_mirror/state.sqlite', 'private'],
  ['.well-known/exemplar-keys.json', '{"keys":[]}'],
  ['404.html', toPage('没有这个页面')],
  ['_astro/sheet.abc.css', 'p { color: red }'],
  ['_astro/sheet.abc.css.gz', gzipSync('p { color: red }')],
  ...forPrograms.map(([file]) => [file, 'for programs'] as const),
  ...Object.values(fileTypes).map(({ extension }) => [`files/${digest}.${extension}`, 'bytes'] as const),
]
