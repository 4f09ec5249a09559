import type { SampleCampaign } from './types.ts'

/** What the sample's set of standards is called. It has no day of adoption: no document tells one. */
export const toStandardSet = ({ year, coordinating }: SampleCampaign) => ({
  slug: `standards-${year}`,
  title: '“精致幸福社区”创建标准',
  version: `${year}年示例文本`,
  issuer: coordinating,
  editor: '示例编辑',
})
