import { readdirSync } from 'node:fs'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { join, relative, sep } from 'node:path'
import { tellDoubt } from '../gazette/doubt.ts'
import { replica } from '../gazette/open-replica.ts'
import { toFilesFolder, toReplicaPath } from '../gazette/replica-folder.ts'
import { readingCookie } from '../layout/reading.ts'
import { toAddress } from '../server/address.ts'
import type { Answer, WholeAnswer } from '../server/answer.ts'
import { loadBuild } from '../server/build.ts'
import type { Handler } from '../server/capture.ts'
import { toClientFiles } from '../server/client-files.ts'
import { toPages } from '../server/pages.ts'
import { toPublishedFiles } from '../server/published-files.ts'
import type { Settings } from '../server/to-settings.ts'
import type { MirrorReading, SiteAddress } from './address.ts'

/** The site as it is built, asked by address and without a network. */
export type BuiltSite = {
  /** Everything that the build made for browsers. */
  readonly clientFiles: readonly SiteAddress[]
  readonly ask: (address: SiteAddress, reading: MirrorReading) => Promise<Answer>
}

/** Loads the site from the folder of a build. Throws a SiteError where there is none, or one for another base. */
export const loadSite = async (
  buildFolder: string,
  { siteBase: base, siteUrl, dataFolder }: Settings,
): Promise<BuiltSite> => {
  const { handler, clientFolder } = await loadBuild(buildFolder, base)
  const place = toReplicaPath(dataFolder)
  const asFile: Handler = (request, response) => handler(request, response, undefined, { asFile: true })
  const answerers = [
    toClientFiles({ folder: clientFolder, base }),
    toPublishedFiles({
      folder: toFilesFolder(dataFolder),
      base,
      isShown: (name) => replica().isFileShown(name),
      onDiffering: (name) => tellDoubt({ place, about: 'file', name }),
    }),
    toPages({ handler: asFile, base }),
  ]
  return {
    clientFiles: listFiles(clientFolder),
    ask: async (address, reading) => {
      const target = base + address.slice(1)
      const found = toAddress(target, base)
      if ('status' in found) return found
      const request = toRequest(target, { host: new URL(siteUrl).host, reading })
      for (const answerer of answerers) {
        const answer = await answerer(request, found)
        if (answer) return isOwed(answer, address) ? notYet : answer
      }
      return missing
    },
  }
}

const missing: WholeAnswer = { status: 404, headers: {}, body: new Uint8Array() }
const notYet: WholeAnswer = { ...missing, status: 503 }

/** Whether it is a file that a document shows, and that has still to be fetched. */
const isOwed = ({ status }: Answer, address: SiteAddress): boolean =>
  status === 404 && address.startsWith(files) && replica().isFileShown(address.slice(files.length))
const files = '/files/'

const toRequest = (
  target: string,
  { host, reading }: { host: string; reading: MirrorReading },
): IncomingMessage => {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = target
  request.headers = { host, ...(reading === 'normal' ? {} : { cookie: `${readingCookie}=${reading}` }) }
  return request
}

const listFiles = (folder: string): SiteAddress[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .toSorted()
