import { type ColumnKey, columns } from '../../layout/columns.ts'
import { readFrame } from '../../layout/frame.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'
import { dataSets } from '../data/data-sets.ts'
import { feedForms } from '../feeds/places.ts'

const link = (title: string, path: string, about: string): string =>
  `- [${title}](${toWholeAddress(path)})：${about}`

/** The site in one page of Markdown for programs that read texts (llmstxt.org): what there is, and how to quote it. */
export const toLlms = ({ isFile }: { isFile: boolean }): string => {
  const { siteName, campaign, filled } = readFrame()
  const shown = (Object.keys(columns) as ColumnKey[]).filter((key) => filled.has(key))
  return [
    `# ${siteName}`,
    ...(campaign ? ['', `> ${campaign.lead}主办。${campaign.summary}`] : []),
    '',
    '本站公开的每一份文稿都编入公报：有编号、时间、摘要和签名，发布、更正、撤下都留下记录。引用时请写明公报号；引用数据请一并写明来源和截至日期。更正的以更正后为准，撤下的不再引用。',
    '',
    '## 栏目',
    '',
    ...shown.map((key) => link(columns[key].title, columns[key].path, columns[key].description)),
    '',
    '## 数据',
    '',
    link('数据目录', '/data/catalogue.json', 'JSON，列出各数据集的全部文件、数据结构和所到的公报号'),
    ...dataSets.map(({ name, title, about }) => link(title, `/data#${name}`, about)),
    '',
    '## 订阅与索引',
    '',
    ...Object.entries(feedForms).map(([file, { title }]) => link(title, `/${file}`, '最近公开的内容，全文')),
    link('网站索引', '/sitemap.xml', '全部网页的地址和日期'),
    '',
    '## 核对',
    '',
    link('公报', '/gazette', '每一号的网址后加.json，是带签名的原文'),
    link('公钥', '/.well-known/exemplar-keys.json', '核对签名用'),
    ...(isFile ? [] : [link('公报接口', '/api/gazette?after=0', '按号顺序，一次至多500条')]),
    '',
  ].join('\n')
}
