import { districts } from './districts.ts'
import type { SampleRegister } from './types.ts'

/** Addresses of the pages of the districts, in the order of `districts`. */
const slugs = ['huancui', 'wendeng', 'rongcheng', 'rushan', 'gaoxin', 'jingkai', 'lingang']

/** One register a district, as on the day of the press conference. */
export const toRegisters = (asOf: string): SampleRegister[] =>
  districts.map(({ code, name }, index) => ({
    slug: slugs[index] ?? code,
    title: `${name}社区登记册`,
    district: code,
    asOf,
    source: '示例名录',
    editor: '示例编辑',
    // No real telephone has such a number.
    contact: { unit: `${name}示例受理单位`, phone: `0631-000000${index + 1}` },
  }))
