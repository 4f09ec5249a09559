import { entryFaults } from '@exemplar/shared/gazette/entry-faults'
import { findFeedFault } from '@exemplar/shared/gazette/verify'
import { type ReadGazette, readGazette } from './read-gazette.ts'

/** Verifies a gazette and prints one line: all good, or the first entry that fails and why. Returns the exit code. */
export const verify = async (source: { place: string; keys: string | undefined }): Promise<0 | 1> =>
  verifyGazette(await readGazette(source))

/** The same of a gazette that has been read. */
export const verifyGazette = async ({ entries, keys }: ReadGazette): Promise<0 | 1> => {
  const fault = await findFeedFault(entries, { keys })
  if (!fault) {
    process.stdout.write(
      `核对无误：共${entries.length}号，编号、摘要链、签名、内容均相符。\nverified: ${entries.length} entries\n`,
    )
    return 0
  }
  const { zh, en } = entryFaults[fault.fault]
  process.stdout.write(
    `第${fault.number}号有问题：${zh} ${en}\nfailed at entry ${fault.number}: ${fault.fault}\n`,
  )
  return 1
}
