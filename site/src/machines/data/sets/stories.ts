import { listBodyTexts } from '@exemplar/shared/kinds/parts/read-body'
import { storyKind } from '@exemplar/shared/kinds/story'
import { z } from 'zod'
import {
  column,
  count,
  ofCommunity,
  ofDocument,
  text,
  toCommunityCells,
  toDocumentCells,
} from '../columns.ts'
import { ofMany } from '../data-set.ts'

export const stories = ofMany({
  name: 'stories',
  title: storyKind.many.zh,
  about: '各社区对照创建标准的做法，一篇一行：标题、提要、社区、对应的小项、全文和出处。撤下的不在其中。',
  kind: 'story',
  row: z.strictObject({
    ...ofDocument,
    title: column(text, '标题'),
    summary: column(text, '提要'),
    year: column(count, '年度'),
    ...ofCommunity,
    standards: column(z.array(count), '对应小项', '创建标准的小项编号，第一个为主要对应的小项'),
    source: column(text, '来源'),
    editor: column(text, '责任编辑'),
    text: column(text, '正文', '不含图片和附件'),
  }),
  toRow: (live) => {
    const { title, deck, year, community, standards, source, editor, body } = live.document
    return {
      ...toDocumentCells(live),
      ...{ title, summary: deck, year },
      ...toCommunityCells(community),
      ...{ standards: [...standards], source, editor },
      text: listBodyTexts(body).join('\n'),
    }
  },
})
