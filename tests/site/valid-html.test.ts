import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sitePages } from '../support/every-page.ts'
import { hasJava } from '../support/java.ts'
import { isLong } from '../support/long.ts'
import { type PageStage, startPages, withFewCommunities } from '../support/page-stage.ts'

const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')

let stage: PageStage
let folder: string

beforeAll(async () => {
  stage = await startPages(isLong ? {} : { change: withFewCommunities })
  folder = await mkdtemp(join(tmpdir(), 'exemplar-html-'))
})
afterAll(async () => {
  await stage?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Each page is read in one of them; in the long form in every one. */
const readings = ['normal', 'elder', 'aids']

type Message = { readonly url: string; readonly lastLine?: number; readonly message: string }

test.skipIf(!hasJava && !process.env.CI)(
  'the checker of the W3C has nothing to say of any page, as it is, in elder mode and with the bar of aids',
  async () => {
    const names = new Map<string, string>()
    for (const [index, reading] of readings.entries())
      for (const { path } of sitePages.filter((_, place) => isLong || place % readings.length === index)) {
        const html = await (await stage.site.get(path, { headers: { cookie: `reading=${reading}` } })).text()
        const file = join(folder, `${names.size}.html`)
        await writeFile(file, html)
        names.set(`file:${file}`, `${path} ${reading}`)
      }
    const { stdout } = await promisify(execFile)(
      'java',
      [
        // It runs for seconds: to compile well costs more than that saves. What is compiled soon takes more of a stack.
        ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss8m'],
        '-jar',
        checker,
        '--stdout',
        '--exit-zero-always',
        '--format',
        'json',
        ...[...names.keys()].map(toPath),
      ],
      { maxBuffer: 64 * 1024 * 1024 },
    )
    const { messages } = JSON.parse(stdout) as { messages: Message[] }
    expect(
      messages.map(({ url, lastLine, message }) => `${names.get(url) ?? url}:${lastLine}: ${message}`),
    ).toEqual([])
  },
  300_000,
)

const toPath = (url: string): string => url.slice('file:'.length)
