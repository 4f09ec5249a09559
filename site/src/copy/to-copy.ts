import { toItem } from '@exemplar/shared/kinds/index'
import type { Block } from '@exemplar/shared/kinds/parts/body'
import { listBodyPictures } from '@exemplar/shared/kinds/parts/read-body'
import { findRemark } from '@exemplar/shared/kinds/remark'
import { categoryNumerals } from '@exemplar/shared/kinds/standard-set'
import type { Live } from '../gazette/replica.ts'
import { toLongDate } from '../layout/clock.ts'
import { toDocumentPath } from '../layout/to.ts'
import type { Copied, CopiedKind } from './copied.ts'
import { type Copy, toPictureKey } from './copy.ts'
import { listAttached, listSaid, toAct, toItemBlocks } from './said.ts'
import { createLinkTaker } from './without-links.ts'

/** The copy of a document, or of one item of the standards: made of the one entry alone. */
export const toCopy = (copied: Copied): Copy =>
  'set' in copied ? toItemCopy(copied) : toDocumentCopy(copied)

const toDocumentCopy = (live: Live<CopiedKind>): Copy => {
  const { document, entry } = live
  const { title, deck, date, source } = toItem(document)
  const links = createLinkTaker()
  return {
    ...{ path: toDocumentPath(document), entry, title, deck, act: toAct(document) },
    byline: [source && `来源：${source}`, date && toLongDate(date)].filter(Boolean).join('　'),
    ...toText(live, [...listSaid(document).map(links.take), ...listAttached(document, links.mark)]),
    addresses: links.addresses,
  }
}

const toItemCopy = ({ set, placed }: Exclude<Copied, Live<CopiedKind>>): Copy => {
  const { item, category } = placed
  const { document, entry } = set
  return {
    ...{ path: `/standards/${item.number}`, entry, deck: undefined },
    title: `第${item.number}项　${item.title}`,
    act: `创建标准　第${categoryNumerals[category.number - 1]}大项　${category.title}`,
    byline: `来源：${document.issuer}，${document.version}`,
    ...toText(set, toItemBlocks(item)),
    addresses: [],
  }
}

const toText = (
  { document }: Live,
  blocks: readonly Block[],
): Pick<Copy, 'remarks' | 'blocks' | 'pictures'> => {
  const remark = findRemark(document)
  return {
    remarks: [
      ...(remark === undefined ? [] : [`声明：${remark}`]),
      ...(document.correction ? [`更正：${document.correction}`] : []),
    ],
    blocks,
    pictures: listBodyPictures(blocks).filter(
      (picture, index, all) => all.findIndex((one) => toPictureKey(one) === toPictureKey(picture)) === index,
    ),
  }
}
