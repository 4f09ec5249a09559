import { announcementActKeys } from '@exemplar/shared/kinds/announcement/acts'
import { expect, test } from 'vitest'
import { genres, listGenres, toDraftTitle } from './genres.ts'

test('each act goes out as the documents that offices make of it', () => {
  const round = '2026年评选'
  const titles = announcementActKeys.map((act) =>
    listGenres(act).map((genre) => toDraftTitle(act, { genre, round })),
  )
  expect(titles).toEqual([
    ['关于2026年评选结果的公示'],
    ['关于2026年评选结果的公布', '关于2026年评选结果的通报', '关于2026年评选结果的决定'],
    ['关于2026年评选结果的补充公布', '关于2026年评选结果的补充通报', '关于2026年评选结果的补充决定'],
    ['关于2026年评选推荐上报社区的通报'],
    ['关于2026年评选上级评定结果的通报'],
    ['关于2026年评选命名社区复核情况的通报'],
    ['关于撤销2026年评选有关社区称号的决定', '关于撤销2026年评选有关社区称号的通报'],
  ])
  expect(new Set(announcementActKeys.flatMap(listGenres))).toEqual(new Set(Object.keys(genres)))
})
