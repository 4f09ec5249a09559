import { WorksError } from '../works/errors.ts'
import { toSoundFiles } from './sound-files.ts'

/** Reads published files of a folder whole, for works: a picture has some megabytes. Rejects where one is not what its name says. */
export const toPublishedBytes = ({
  folder,
  onDiffering,
}: {
  folder: string
  /** Hears of a file that is not there, or whose bytes are not those that its name says. */
  onDiffering: (name: string) => void
}) => {
  const openSound = toSoundFiles(folder)
  return async (name: string): Promise<Uint8Array> => {
    const found = await openSound(name)
    if (!found || found === 'differs') {
      onDiffering(name)
      throw new WorksError('file-owed', name)
    }
    try {
      return await found.handle.readFile()
    } finally {
      await found.handle.close()
    }
  }
}
