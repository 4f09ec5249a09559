import { services } from './columns.ts'

/** What every page offers at its top right: search, or all there is where files cannot search, and the aids. */
export const listUtilities = (asFile: boolean | undefined): { path: string; title: string }[] => [
  asFile ? services.map : services.search,
  { path: services.aids.path, title: '无障碍' },
]
