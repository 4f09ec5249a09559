import { expect, test } from 'vitest'
import { listUnidentified } from './unidentified.ts'

const none = { siteIdCode: '', icpNumber: '', psbNumber: '', organMarkUrl: undefined }

test('each number that a site lacks is named, in Chinese and English, with the variable that gives it', () => {
  expect(listUnidentified({ ...none, icpNumber: '鲁ICP备00000000号' })).toEqual([
    '没有设置网站标识码（SITE_ID_CODE），网页上暂不显示；核发后请填写 / SITE_ID_CODE (identity code of the site) is not set: pages leave it out until it is',
    '没有设置公安备案号（PSB_NUMBER），网页上暂不显示；核发后请填写 / PSB_NUMBER (public security filing number) is not set: pages leave it out until it is',
    '没有设置党政机关网站标识（ORGAN_MARK_URL），网页上暂不显示；核发后请填写 / ORGAN_MARK_URL (mark of an organ of the state) is not set: pages leave it out until it is',
  ])
})

test('a site that has them all is told nothing', () => {
  const all = {
    siteIdCode: '3710000000',
    icpNumber: '鲁ICP备00000000号',
    psbNumber: '鲁公网安备00000000000000号',
  }
  expect(
    listUnidentified({ ...all, organMarkUrl: 'https://bszs.conac.cn/sitename?method=show&id=0' }),
  ).toEqual([])
})
