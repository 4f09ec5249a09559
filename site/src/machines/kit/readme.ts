import { toBeijingTime } from '@exemplar/shared/beijing'
import { toItem } from '@exemplar/shared/kinds/index'
import { findRemark } from '@exemplar/shared/kinds/remark'
import { byteOrderMark } from '@exemplar/shared/text/csv'
import type { Live } from '../../gazette/replica.ts'
import { toSize } from '../../kinds/parts/attached.ts'
import { toLongDate } from '../../layout/clock.ts'
import { services } from '../../layout/columns.ts'
import { toDocumentPath } from '../../layout/to.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'
import type { KittedKind } from './kitted.ts'
import { findContact, type Told, toQuoted } from './manifest.ts'
import { type KitPart, toTextPart } from './recipe.ts'

/** 说明.txt: what is in the kit, how each thing is credited and quoted, whom one calls, and how one checks it. */
export const toReadme = (live: Live<KittedKind>, { parts, figures }: Told): KitPart => {
  const sections = [
    listHead(live),
    ['包里有什么', ...parts.map(toLine)],
    ...listCredits(parts),
    ...listQuotations(figures),
    [
      '怎样核对',
      `打开${toWholeAddress(services.verify.path)}，把“公报”文件夹里的文件放进去，由浏览器自己核：字有没有改过，签名是不是真的。`,
      '文稿更正或者撤下以后，这一包就不再是现在的：采用前请到上面的网址看一眼。',
    ],
  ]
  return toTextPart('说明.txt', {
    type: 'text/plain',
    text: `${byteOrderMark}${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`,
    words: { about: '这一包的说明' },
  })
}

const listHead = (live: Live<KittedKind>): string[] => {
  const { title, source, editor } = toItem(live.document)
  const { number, at, digest } = live.entry
  const contact = findContact(live)
  const remark = findRemark(live.document)
  return [
    `《${title}》新闻素材包`,
    ...(remark === undefined ? [] : [remark]),
    `来源：${source ?? ''}`,
    ...(editor === undefined ? [] : [`责任编辑：${editor}`]),
    `公报第${number}号，${toBeijingTime(at)}，摘要（SHA-256）${digest.toUpperCase()}`,
    `网址：${toWholeAddress(toDocumentPath(live.document))}`,
    ...(contact ? [`媒体联系：${contact.unit}　${contact.phone}`] : []),
  ]
}

const toLine = ({ path, words, bytes }: KitPart): string => `${path}　${words.about}（${toSize(bytes)}）`

/** How pictures and attachments are credited; nothing where there are none. */
const listCredits = (parts: readonly KitPart[]): string[][] => {
  const owned = parts.flatMap(({ path, words: { credit, source, licence } }) => {
    const said = [credit && `署名：${credit}`, source && `来源：${source}`, licence && `许可：${licence}`]
    const told = said.filter((one) => one !== undefined)
    return told.length > 0 ? [`${path}　${told.join('；')}`] : []
  })
  return owned.length > 0 ? [['怎样署名', ...owned]] : []
}

const listQuotations = (figures: readonly Live<'figure'>[]): string[][] => {
  if (figures.length === 0) return []
  const lines = figures.map(
    ({ document, entry }) =>
      `${document.title}：${toQuoted(document)}（来源：${document.source}，截至${toLongDate(document.asOf)}，公报第${entry.number}号）`,
  )
  return [['可以引用的数据，请一并写明来源和截至日期', ...lines]]
}
