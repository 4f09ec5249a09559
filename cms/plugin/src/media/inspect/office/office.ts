import type { FileType } from '@exemplar/shared/media/file-types'
import type { Inspection } from '../inspection.ts'
import { type Parts, type Source, withParts } from './parts.ts'
import { listOfficeFindings } from './rules.ts'
import { UnreadablePartsError } from './unreadable.ts'

type Office = { readonly type: FileType | undefined } & Inspection

const kinds = {
  'wordprocessingml.document.main+xml':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'spreadsheetml.sheet.main+xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'presentationml.presentation.main+xml':
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const satisfies Record<string, FileType>

const faults = {
  unreadable: '文件读不出来，可能已损坏或设了密码。请用Office或WPS打开，另存一份不设密码的再上传。',
  macros: '文件带有宏。请另存为不带宏的格式（.docx、.xlsx、.pptx）再上传。',
} as const

/** Most characters of a name that are kept. */
const longestName = 200

/**
 * What an Office file (DOCX, XLSX, PPTX) has within it that is not on its pages and that nobody means to publish. An
 * undefined type: it is some other ZIP.
 */
export const inspectOffice = async (source: Source): Promise<Office> => {
  try {
    return await withParts(source, inspectParts)
  } catch (error) {
    if (error instanceof UnreadablePartsError) return { type: undefined, faults: [faults.unreadable] }
    throw error
  }
}

const inspectParts = async (parts: Parts): Promise<Office> => {
  const { type, hasMacros } = await readTypes(parts)
  if (!type && !hasMacros) return { type, faults: [] }
  const findings = await listOfficeFindings(parts)
  return {
    type,
    faults: hasMacros ? [faults.macros, ...findings] : findings,
    author: await findAuthor(parts),
    pages: await findPages(parts),
  }
}

/** What kind of Office file it is, undefined for another ZIP, and whether it runs anything. */
export const readTypes = async ({ names, read }: Parts) => {
  let type: FileType | undefined
  let hasMacros = names.some((name) => /vbaproject|macrosheets\//.test(name))
  await read('[content_types].xml', {
    open: ({ attributes }) => {
      const content = attributes.get('ContentType') ?? ''
      if (/macroEnabled/i.test(content)) hasMacros = true
      type ??= Object.entries(kinds).find(([kind]) => content.endsWith(kind))?.[1]
      return undefined
    },
  })
  return { type, hasMacros }
}

/** Who made a file, and who saved it last. */
const findAuthor = async ({ read }: Parts): Promise<string | undefined> => {
  const found = { creator: '', lastModifiedBy: '' }
  await read('docprops/core.xml', {
    text: (local, text) => {
      if (local === 'creator' || local === 'lastModifiedBy')
        found[local] = `${found[local]}${text}`.trimStart().slice(0, longestName)
    },
  })
  const names = Object.values(found).map((name) => name.trim())
  return [...new Set(names)].filter(Boolean).join('、') || undefined
}

const findPages = async ({ read }: Parts): Promise<number | undefined> => {
  let pages = ''
  await read('docprops/app.xml', {
    text: (local, text) => {
      if (local === 'Pages') pages = `${pages}${text}`.slice(0, 10)
    },
  })
  return /^\d{1,6}$/.test(pages) && Number(pages) > 0 ? Number(pages) : undefined
}
