import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { readDocument } from '@exemplar/shared/kinds/index'
import { listAnnounced } from '../../../kinds/announcement/course.ts'
import { toLongDate } from '../../../layout/clock.ts'
import { toTitleLines } from '../../document/title-lines.ts'
import { toCode, toProof } from '../proof.ts'
import type { HonoursInputs } from './inputs.ts'

/** Reads what an honour sheet says. Throws where the entry is no announcement: whoever asks has looked. */
export const toHonoursText = ({ address, dropped, entry: text, fingerprint, revoked }: HonoursInputs) => {
  const entry: GazetteEntry = JSON.parse(text)
  const document = readDocument(entry.document)
  const { at, number } = entry.head
  if (document?.kind !== 'announcement') throw new Error(`entry ${number} is no announcement`)
  const words = new Map([
    ...dropped.map((one) => [one.community, `更正后不在名单里（公报第${one.number}号）`] as const),
    ...revoked.map((one) => [one.community, `的称号已经撤销（公报第${one.number}号）`] as const),
  ])
  const listed = listAnnounced(document)
  const rows = listed.filter(({ community }) => !words.has(community.id))
  return {
    title: `${document.year}年度荣誉册（公报第${number}号）`,
    at,
    issuer: document.issuer,
    year: document.year,
    lines: toTitleLines(document.title),
    dated: [document.documentNumber, toLongDate(document.dated)]
      .filter((one) => one !== undefined)
      .join('　'),
    rows: rows.map(({ community, place }) => ({
      place,
      name: community.name,
      district: community.district.name,
      serial: `公报第${number}号之${place}`,
    })),
    revoked: listed.flatMap(({ community }) => {
      const said = words.get(community.id)
      return said === undefined ? [] : [`${community.district.name}${community.name}${said}`]
    }),
    remark: document.disclaimer ?? null,
    proof: toProof(
      { number, at, digest: entry.digest },
      { code: toCode(address, { number, digest: entry.digest }), fingerprint },
    ),
  }
}
