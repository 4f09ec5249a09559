import type { SampleUnit } from './types.ts'

/** Some of the member units, by what their departments are called in the standards; the campaign has 19. */
export const units: SampleUnit[] = [
  { key: 'min-zheng', name: '民政部门（示例）' },
  { key: 'zhu-jian', name: '住房和城乡建设部门（示例）' },
  { key: 'cheng-guan', name: '城市管理部门（示例）' },
  { key: 'wen-lv', name: '文化和旅游部门（示例）' },
  { key: 'si-fa', name: '司法行政部门（示例）' },
]
