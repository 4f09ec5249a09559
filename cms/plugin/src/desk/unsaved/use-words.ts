import { toFieldName } from '../fields/field-name.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import { useSay } from '../use-say.ts'
import type { Changes } from './changes.ts'
import { toPlainWords } from './plain-words.ts'

/** Names fields of the form that is open, and writes out what was changed in them. */
export const useWords = () => {
  const say = useSay()
  const fields = useDocumentFields()
  const toName = (path: string): string => toFieldName(fields, { path, say })
  return {
    toName,
    toNames: (paths: readonly string[]): string => paths.map(toName).join(say({ zh: '、', en: ', ' })),
    /** Changes as a text of their own: the name of each field, its words under it. */
    toText: (changes: Changes): string =>
      Object.entries(changes)
        .map(([path, { to }]) => `【${toName(path)}】\n${toPlainWords(to)}`)
        .join('\n\n'),
  }
}
