import { listAttachments } from '@exemplar/shared/kinds/parts/attachments'
import { listBodyPictures } from '@exemplar/shared/kinds/parts/read-body'
import { fileTypes } from '@exemplar/shared/media/file-types'
import type { Picture } from '@exemplar/shared/media/picture'
import { byteOrderMark } from '@exemplar/shared/text/csv'
import { replica } from '../../gazette/open-replica.ts'
import type { Live } from '../../gazette/replica.ts'
import { toSaveName } from '../../kinds/parts/attached.ts'
import type { DataSet } from '../data/data-set.ts'
import { figures as figureSet } from '../data/sets/figures.ts'
import { results, stages } from '../data/sets/results.ts'
import { type DataForm, dataForms, writePart } from '../data/write.ts'
import type { KittedKind } from './kitted.ts'
import { type KitPart, toFilePart, toTextPart } from './recipe.ts'
import { toWords } from './words.ts'

/** The texts of a kit: what the document says, its numbers as tables and for programs, and the entries as they are signed. */
export const listTextParts = (live: Live<KittedKind>, figures: readonly Live<'figure'>[]): KitPart[] => [
  toTextPart(live.document.kind === 'conference' ? '实录.txt' : '正文.txt', {
    type: 'text/plain',
    // Old editors on Windows take a text for Chinese in another encoding where it does not say so.
    text: byteOrderMark + toWords(live),
    words: { about: live.document.kind === 'conference' ? '发布会实录' : '全文' },
  }),
  ...(live.document.kind === 'announcement'
    ? [...toTables(results, '名单', [live]), ...toTables(stages, '各环节', [live])]
    : toTables(figureSet, '数据', figures)),
  ...[live, ...figures].flatMap(toEntryPart),
]

const forms = Object.keys(dataForms) as DataForm[]

/** The rows of a data set that are of some documents, in every form; nothing where there are none. */
const toTables = (set: DataSet, name: string, documents: readonly Live[]): KitPart[] => {
  const all = set.listParts().flatMap((part) => set.listRows(part))
  const rows = documents.flatMap(({ subject }) => all.filter(({ id }) => id === subject))
  if (rows.length === 0) return []
  return forms.map((form) =>
    toTextPart(`数据/${name}.${form}`, {
      type: dataForms[form],
      text: writePart(set, { part: 1, form, rows }),
      words: { about: form === 'csv' ? `${set.title}，表格` : `${set.title}，供程序读取` },
    }),
  )
}

/** The entry, letter by letter as it was signed: whoever has the kit can check it, without this site too. */
const toEntryPart = ({ entry: { number }, document }: Live): KitPart[] => {
  const found = replica().findEntry(number)
  if (!found) return []
  return [
    toTextPart(`公报/gazette-${number}.json`, {
      type: 'application/json',
      text: found.text,
      words: { about: `公报第${number}号：${document.title}` },
    }),
  ]
}

/** The pictures of a kit, each in its largest size, and the attachments, each once. */
export const listFileParts = ({ document }: Live<KittedKind>): KitPart[] => {
  if (document.kind === 'conference') return []
  return [
    ...listPictures(document.body).flatMap(toPicturePart),
    ...listAttachments(document).map((attachment, index) => {
      const { file, source, licence, title } = attachment
      return toFilePart(`附件/${index + 1}-${toSaveName(attachment)}`, file, {
        ...{ about: title, source, licence },
      })
    }),
  ]
}

/** A picture that stands in a text twice is one. */
const listPictures = (body: Parameters<typeof listBodyPictures>[0]): Picture[] => [
  ...new Map(listBodyPictures(body).map((picture) => [picture.files.at(-1)?.sha256, picture])).values(),
]

const toPicturePart = ({ files, alt, caption, credit, licence }: Picture, index: number): KitPart[] => {
  const largest = files.at(-1)
  if (!largest) return []
  const path = `图片/${index + 1}.${fileTypes[largest.type].extension}`
  return [toFilePart(path, largest, { about: caption ?? alt, alt, caption, credit, licence })]
}
