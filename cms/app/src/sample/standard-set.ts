import { campaign } from './campaign.ts'

/** What the sample's set of standards is called. It has no day of adoption: no document tells one. */
export const standardSet = {
  slug: 'standards-2020',
  title: '“精致幸福社区”创建标准',
  version: '2020年示例文本',
  issuer: campaign.coordinating,
}
