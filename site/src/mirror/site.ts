import { readdirSync } from 'node:fs'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { join, relative, sep } from 'node:path'
import { tellDoubt } from '../gazette/doubt.ts'
import { replica } from '../gazette/open-replica.ts'
import { toFilesFolder, toReplicaPath } from '../gazette/replica-folder.ts'
import { toAddress } from '../server/address.ts'
import type { Answer, FlatAnswer } from '../server/answer.ts'
import { loadBuild } from '../server/build.ts'
import { toClientFiles } from '../server/client-files.ts'
import { toKits } from '../server/kits.ts'
import { toPageMaker } from '../server/pages.ts'
import { toPublishedFiles } from '../server/published-files.ts'
import { isFlat } from '../server/send.ts'
import type { Settings } from '../server/to-settings.ts'
import type { MirrorReading, SiteAddress } from './address.ts'

/** An answer as it was made, for nobody yet. */
export type MadeAnswer = Exclude<Answer, FlatAnswer>

/** The site as it is built, asked by address and without a network. */
export type BuiltSite = {
  /** Everything that the build made for browsers. */
  readonly clientFiles: readonly SiteAddress[]
  readonly ask: (address: SiteAddress, reading: MirrorReading) => Promise<MadeAnswer>
}

/** Loads the site from the folder of a build. Throws a SiteError where there is none, or one for another base. */
export const loadSite = async (
  buildFolder: string,
  { siteBase: base, siteUrl, dataFolder }: Settings,
): Promise<BuiltSite> => {
  const { handler, clientFolder } = await loadBuild(buildFolder, base)
  const place = toReplicaPath(dataFolder)
  const makePage = toPageMaker({ handler, siteUrl, headers: {}, told: { asFile: true } })
  const onDiffering = (name: string) => tellDoubt({ place, about: 'file', name })
  const folder = toFilesFolder(dataFolder)
  const files = [
    toClientFiles({ folder: clientFolder, base }),
    toPublishedFiles({
      ...{ folder, base, onDiffering },
      isShown: (name) => replica().isFileShown(name),
    }),
    toKits({ folder, base, onDiffering, ask: (target) => makePage({ target, reading: 'normal' }) }),
  ]
  return {
    clientFiles: listFiles(clientFolder),
    ask: async (address, reading) => {
      const target = base + address.slice(1)
      const found = toAddress(target, base)
      if ('status' in found) return found
      const request = new IncomingMessage(new Socket())
      for (const answerer of files) {
        const answer = await answerer(request, found)
        if (answer && !isFlat(answer)) return answer
      }
      return makePage({ target, reading })
    },
  }
}

const listFiles = (folder: string): SiteAddress[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .toSorted()
