import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { BackupError } from './backup-error.ts'

const manifestName = 'manifest.json'

const head = z.strictObject({ number: z.int().nonnegative(), digest: z.string() })

/** What stands in a backup. It is written last: a backup without it was broken off. */
const manifest = z.strictObject({
  format: z.literal('exemplar-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'mongodb']),
  /** Whether all rows are of one instant. */
  consistency: z.enum(['one-instant', 'one-after-another']),
  /** Where pictures and published files are: in the backup, or in S3, which its provider backs up. */
  files: z.enum(['here', 's3']),
  gazette: head.optional(),
  mark: head.optional(),
  contents: z.array(
    z.strictObject({
      path: z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[^/\\][^\\]*$/),
      bytes: z.int().nonnegative(),
      sha256: z.string(),
    }),
  ),
})
export type Manifest = z.infer<typeof manifest>

/** Every file in a folder but the manifest, by its path in it, with its size and digest; all are on the disk then. */
export const listContents = async (folder: string): Promise<Manifest['contents']> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = files
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => path !== manifestName)
    .sort()
  const contents: Manifest['contents'] = []
  for (const path of paths) contents.push({ path, ...(await measure(join(folder, path))) })
  return contents
}

const measure = async (path: string): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(path), async (parts: AsyncIterable<Buffer>) => {
    for await (const part of parts) {
      bytes += part.length
      hash.update(part)
    }
  })
  return { bytes, sha256: hash.digest('hex') }
}

/** Writes the manifest, once all that it lists is on the disk. */
export const writeManifest = async (folder: string, content: Manifest): Promise<void> => {
  for (const { path } of content.contents) {
    const file = await open(join(folder, path), 'r+')
    await file.sync()
    await file.close()
  }
  const file = await open(join(folder, manifestName), 'wx', 0o600)
  await file.writeFile(`${JSON.stringify(content, null, 2)}\n`)
  await file.sync()
  await file.close()
}

/** Reads the manifest of a backup and holds the backup against it. Throws what is missing, changed or too much. */
export const checkBackup = async (folder: string): Promise<Manifest> => {
  const found = await readManifest(folder)
  await checkContents(folder, found)
  return found
}

/** What a backup says of itself. Throws where it says nothing that can be read. */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new BackupError(
      `${folder} 里没有 ${manifestName}：不是备份，或备份中途断了。没有写入。`,
      `There is no ${manifestName} in ${folder}: it is no backup, or was broken off. Nothing was written.`,
    )
  const { data } = manifest.safeParse(parse(text))
  if (!data)
    throw new BackupError(
      `${manifestName} 读不懂：备份被改动，或出自别的版本。没有写入。`,
      `The ${manifestName} cannot be read: it was changed, or is of another release. Nothing was written.`,
    )
  return data
}

/** Holds all files of a backup against its manifest. Throws what is missing, changed or too much. */
export const checkContents = async (folder: string, { contents }: Manifest): Promise<void> => {
  const found = new Map((await listContents(folder)).map((content) => [content.path, content]))
  for (const { path, bytes, sha256 } of contents) {
    const content = found.get(path)
    if (content?.bytes !== bytes || content.sha256 !== sha256) throw toChanged(path)
    found.delete(path)
  }
  for (const path of found.keys()) throw toChanged(path)
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const toChanged = (path: string): BackupError =>
  new BackupError(
    `备份里的 ${path} 与清单不符（缺失、被改动或多出）。没有写入；请用另一份备份。`,
    `${path} in the backup is not what its manifest says (missing, changed or too much). Nothing was written; use another backup.`,
  )
