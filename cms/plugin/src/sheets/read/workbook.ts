import { readTypes } from '../../media/inspect/office/office.ts'
import { type Most, type Parts, withParts } from '../../media/inspect/office/parts.ts'
import { refersOutside } from '../../media/inspect/office/rules.ts'
import { tooLarge, UnreadablePartsError } from '../../media/inspect/office/unreadable.ts'
import { type Grid, mostOfSheet } from '../grid.ts'
import { sheetType } from '../sheet-type.ts'
import { SheetRefusal } from './refusal.ts'
import { readStrings } from './strings.ts'
import { readFormats } from './styles.ts'
import { readWorksheet } from './worksheet.ts'

const most: Most = { parts: 2_000, part: mostOfSheet.unpacked, all: 2 * mostOfSheet.unpacked }

/**
 * Reads the sheets of a workbook (.xlsx) that are not hidden. Throws a SheetRefusal where it is none, runs macros, takes
 * from other files, or has more in it than a sheet of an office ever has.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<Grid[]> => {
  try {
    return await withParts(bytes, readParts, most)
  } catch (error) {
    if (!(error instanceof UnreadablePartsError)) throw error
    // What was thrown while a part was read lies within.
    const cause = [error.cause, (error.cause as Error | undefined)?.cause].find(
      (one) => one instanceof SheetRefusal,
    )
    throw cause ?? new SheetRefusal(error.message === tooLarge ? 'sheet-too-large' : 'sheet-unreadable')
  }
}

const readParts = async (parts: Parts): Promise<Grid[]> => {
  const { hasMacros, type } = await readTypes(parts)
  if (hasMacros) throw new SheetRefusal('sheet-with-macros')
  // OpenDocument and the binary workbook are ZIPs as well.
  if (parts.names.some((name) => name === 'content.xml' || name === 'xl/workbook.bin'))
    throw new SheetRefusal('old-sheet')
  if (type !== sheetType) throw new SheetRefusal('not-a-sheet')
  if (await refersOutside(parts)) throw new SheetRefusal('sheet-refers-outside')
  const main = parts.names.find((name) => /^xl\/workbook\w*\.xml$/.test(name)) ?? ''
  const { from1904, listed } = await readMain(parts, main)
  const targets = await readTargets(parts, main)
  const toPath = (end: string): string =>
    [...targets.values()].find(({ type: of }) => of.endsWith(`/${end}`))?.path ?? ''
  const around = {
    from1904,
    strings: await readStrings(parts, toPath('sharedStrings')),
    formats: await readFormats(parts, toPath('styles')),
    budget: { rows: mostOfSheet.rows, characters: mostOfSheet.characters, merged: mostOfSheet.merged },
  }
  const grids: Grid[] = []
  for (const { name, relation } of listed.slice(0, mostOfSheet.sheets)) {
    const target = targets.get(relation)
    // Sheets of charts alone have no rows.
    if (target?.type.endsWith('/worksheet'))
      grids.push(await readWorksheet(parts, { path: target.path, name }, around))
  }
  return grids
}

type Listed = { readonly name: string; readonly relation: string }

const readMain = async ({ read }: Parts, path: string) => {
  const listed: Listed[] = []
  let from1904 = false
  await read(path, {
    open: ({ attributes, local, relation }) => {
      if (local === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '')
      if (local === 'sheet' && relation !== undefined && (attributes.get('state') ?? 'visible') === 'visible')
        listed.push({ name: attributes.get('name') ?? '', relation })
      return undefined
    },
  })
  return { listed, from1904 }
}

type Target = { readonly path: string; readonly type: string }

/** The parts that the workbook refers to, by the ids of their relations. */
const readTargets = async ({ read }: Parts, main: string): Promise<ReadonlyMap<string, Target>> => {
  const targets = new Map<string, Target>()
  await read(main.replace(/([^/]+)$/, '_rels/$1.rels'), {
    open: ({ attributes, local }) => {
      const target = attributes.get('Target') ?? ''
      if (local === 'Relationship')
        targets.set(attributes.get('Id') ?? '', {
          path: new URL(target, 'part:/xl/').pathname.replace(/^\/+/, '').toLowerCase(),
          type: attributes.get('Type') ?? '',
        })
      return undefined
    },
  })
  return targets
}
