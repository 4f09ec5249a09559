/** What every page offers at its top right: search, or all there is where files cannot search, and the aids. */
export const listUtilities = (asFile: boolean | undefined): { path: string; title: string }[] => [
  asFile ? { path: '/map', title: '网站地图' } : { path: '/search', title: '检索' },
  { path: '/aids', title: '无障碍' },
]
