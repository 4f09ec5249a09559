import type { SampleDistrict } from './types.ts'

/** Four districts and three development zones, in the order of the city's own lists. */
export const districts: SampleDistrict[] = [
  { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' },
  { code: '371003', name: '文登区', codeKind: 'GB/T 2260' },
  { code: '371082', name: '荣成市', codeKind: 'GB/T 2260' },
  { code: '371083', name: '乳山市', codeKind: 'GB/T 2260' },
  { code: '371071', name: '威海火炬高技术产业开发区', codeKind: 'statistical' },
  { code: '371072', name: '威海经济技术开发区', codeKind: 'statistical' },
  { code: '371073', name: '威海临港经济技术开发区', codeKind: 'statistical' },
]
