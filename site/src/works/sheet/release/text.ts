import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { readDocument } from '@exemplar/shared/kinds/index'
import { listAttachments } from '@exemplar/shared/kinds/parts/attachments'
import { listBodyPictures } from '@exemplar/shared/kinds/parts/read-body'
import type { PressRelease } from '@exemplar/shared/kinds/press-release'
import { toLongDate } from '../../../layout/clock.ts'
import { type Part, toBodyParts } from '../../document/parts.ts'
import { toTitleLines } from '../../document/title-lines.ts'
import { toCode, toProof } from '../proof.ts'
import type { ReleaseInputs } from './inputs.ts'
import { mostPictures, toPrinted } from './pictures.ts'

/** Reads what the sheet of a press release says, letter by letter. Throws where the entry brought none: whoever asks has looked. */
export const toReleaseText = (inputs: ReleaseInputs) => {
  const entry: GazetteEntry = JSON.parse(inputs.entry)
  const release = readDocument(entry.document)
  if (release?.kind !== 'press-release') throw new Error(`entry ${entry.head.number} is no press release`)
  const { number, at } = entry.head
  const proven = { number, at, digest: entry.digest }
  return {
    title: `${release.title}（公报第${number}号）`,
    at,
    issuer: release.source,
    lines: toTitleLines(release.title),
    deck: release.deck ?? null,
    date: toLongDate(release.date),
    parts: toPictured(release.body),
    pictures: listBodyPictures(release.body),
    annexes: listAttachments(release).map(({ title }) => title),
    figures: toGroups(inputs.figures),
    contact: release.contact,
    editor: release.editor,
    remark: release.notice ?? null,
    proof: toProof(proven, {
      code: toCode(inputs.address, proven),
      fingerprint: inputs.fingerprint,
    }),
  }
}

type Pictured = Part | ReturnType<typeof toPrinted>

/** The body with its pictures in their places, as many as are printed. */
const toPictured = (body: PressRelease['body']): Pictured[] => {
  let count = 0
  return body.flatMap((block): Pictured | Pictured[] =>
    block.type === 'picture' && count < mostPictures
      ? [toPrinted(block.picture, count++)]
      : toBodyParts([block]),
  )
}

/** Figures that share a source and an as-of date, so that both are said once. */
const toGroups = (figures: ReleaseInputs['figures']) =>
  [...Map.groupBy(figures, ({ source, asOf }) => `${source}\n${asOf}`).values()].flatMap((group) => {
    const [first] = group
    return first ? [{ source: first.source, asOf: toLongDate(first.asOf), figures: group }] : []
  })
