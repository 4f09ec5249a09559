import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toBuildName } from '../../../scripts/launch/content.ts'
import { cms } from '../../../scripts/launch/parts.ts'
import { signIn } from '../../support/account.ts'
import { toClient } from '../../support/client.ts'
import { type Fate, type FullRound, fillRound } from '../../support/full-round.ts'
import { openRemoteOffice, type Person } from '../../support/people.ts'
import { startCmsIn } from './desk.ts'
import { openFolder } from './stages.ts'

const root = join(import.meta.dirname, '../../..')

/** A built CMS on SQLite with a round of so many nominations. */
export type RoundStage = {
  readonly url: string
  readonly room: FullRound
  readonly close: () => Promise<void>
}

/** Starts it; what was filled is kept for the next run of the same build. */
export const openRoundStage = async (
  { name, nominations, toFate }: { name: string; nominations: number; toFate: (serial: number) => Fate },
  say: (text: string) => void,
): Promise<RoundStage> => {
  const kept = join(root, '.tmp/bench', `round-${toBuildName(cms, root)}-${name}`)
  if (!existsSync(kept)) {
    const folder = `${kept}.${process.pid}`
    await mkdir(folder, { recursive: true })
    const running = await startCmsIn(folder)
    const room = await fillRound(await openRemoteOffice(running.url), { nominations, toFate, say })
    await writeFile(join(folder, 'room.json'), JSON.stringify(room))
    await running.end('SIGTERM')
    await rename(folder, kept)
  }
  const folder = await openFolder()
  await cp(kept, folder, { recursive: true })
  const running = await startCmsIn(folder)
  const stored = JSON.parse(await readFile(join(folder, 'room.json'), 'utf8')) as FullRound
  const again = async (person: Person): Promise<Person> => ({
    ...person,
    ...toClient(running.url, await signIn(running.url, person)),
  })
  const { auditor, district, group, office, round, units } = stored
  return {
    url: running.url,
    room: {
      round,
      office: await again(office),
      group: await again(group),
      auditor: await again(auditor),
      district: await again(district),
      units: await Promise.all(units.slice(0, 1).map(again)),
    },
    close: async () => {
      await running.end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
