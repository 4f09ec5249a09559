import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toSettings } from '@exemplar/cms/settings/settings'
import { toBuildName } from '../../../scripts/launch/content.ts'
import { cms } from '../../../scripts/launch/parts.ts'
import { signIn } from '../../support/account.ts'
import { type BuiltCms, startBuiltCms } from '../../support/built-cms.ts'
import { toClient } from '../../support/client.ts'
import { findFreePort } from '../../support/free-port.ts'
import { type Newsroom, openNewsroom } from '../../support/newsroom.ts'
import { openRemoteOffice, type Person } from '../../support/people.ts'
import { write } from './life.ts'
import { openFolder } from './stages.ts'

const root = join(import.meta.dirname, '../../..')

/** A built CMS on SQLite, with people and so many documents. */
export type Desk = {
  readonly documents: number
  readonly room: Newsroom
  readonly close: () => Promise<void>
}

/** So many at a time: the CMS is one process, and its database takes one write after the other. */
const abreast = 3

/** Of ten documents eight are public, one waits for its second review, and one is a draft. */
const toTarget = (serial: number) =>
  serial % 10 < 8 ? 'published' : serial % 10 === 8 ? 'in-review' : 'draft'

/**
 * Starts a CMS that has so many documents. They are written through REST, as people would, which takes long: what came
 * of it is kept for the next run of the same build.
 */
export const openDesk = async (documents: number, say: (text: string) => void): Promise<Desk> => {
  const kept = join(root, '.tmp/bench', `desk-${toBuildName(cms, root)}-${documents}`)
  if (!existsSync(kept)) await fill({ kept, documents, say })
  const folder = await openFolder()
  await cp(kept, folder, { recursive: true })
  const running = await startCmsIn(folder)
  const room = await readRoom(folder, running.url)
  return {
    ...{ documents, room },
    close: async () => {
      await running.end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Starts the built CMS on the data in a folder. */
export const startCmsIn = async (folder: string): Promise<BuiltCms> =>
  startBuiltCms(
    toSettings(
      {
        ...{ DATA_DIR: folder, CMS_PORT: String(await findFreePort()), LOG_LEVEL: 'error' },
        PAYLOAD_SECRET: 'a secret of the benchmark, and of nothing else',
      },
      folder,
    ),
  )

const fill = async ({
  kept,
  documents,
  say,
}: {
  kept: string
  documents: number
  say: (text: string) => void
}): Promise<void> => {
  const folder = `${kept}.${process.pid}`
  await mkdir(folder, { recursive: true })
  const running = await startCmsIn(folder)
  const room = await openNewsroom(await openRemoteOffice(running.url))
  await writeFile(join(folder, 'room.json'), JSON.stringify(room))
  let serial = 0
  const work = async () => {
    while (serial < documents) {
      serial += 1
      if (serial % 250 === 0) say(`后台写入文稿 ${serial}/${documents} / documents written`)
      await write(room, { serial, target: toTarget(serial) })
    }
  }
  await Promise.all(Array.from({ length: abreast }, work))
  await running.end('SIGTERM')
  await rename(folder, kept)
}

/** The same people, at the port that it has now. */
const readRoom = async (folder: string, url: string): Promise<Newsroom> => {
  const stored = JSON.parse(await readFile(join(folder, 'room.json'), 'utf8')) as Newsroom
  const entries = Object.entries(stored).map(async ([name, value]) => {
    const isPerson = typeof value === 'object' && value !== null && 'email' in value
    return [name, isPerson ? await toPerson(value as Person, url) : value]
  })
  return { ...Object.fromEntries(await Promise.all(entries)), url }
}

const toPerson = async (stored: Person, url: string): Promise<Person> => ({
  ...stored,
  ...toClient(url, await signIn(url, stored)),
})
