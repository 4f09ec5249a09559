import { expect, test } from 'vitest'
import { toSettings } from './to-settings.ts'

test('without any variable the settings are those of a machine of one’s own', () => {
  expect(toSettings({}, '/srv/exemplar')).toEqual({
    dataFolder: '/srv/exemplar/data',
    sitePort: 4321,
    cmsUrl: 'http://localhost:3000',
    siteUrl: 'http://localhost:4321',
    siteBase: '/',
    siteSecret: undefined,
    siteIdCode: '',
    icpNumber: '',
    psbNumber: '',
  })
})

test('empty variables count as unset, slashes at the end of addresses are dropped, other names are left alone', () => {
  const environment = {
    SITE_PORT: ' ',
    CMS_URL: 'https://cms.example/',
    SITE_BASE: '/jzxfsq/',
    SITE_X: 'y',
    DATA_DIR: '/d',
  }
  expect(toSettings(environment, '/')).toMatchObject({
    ...{ sitePort: 4321, cmsUrl: 'https://cms.example', siteBase: '/jzxfsq/', dataFolder: '/d' },
  })
})

test('every fault is named at once, in Chinese and English', () => {
  const environment = { SITE_PORT: '99999', CMS_URL: 'ftp://x', SITE_BASE: 'jzxfsq', SITE_SECRET: 'short' }
  expect(() => toSettings(environment, '/')).toThrow(
    /环境变量.*settings refused[\s\S]*SITE_PORT[\s\S]*CMS_URL[\s\S]*SITE_BASE: 须形如.*must look like[\s\S]*SITE_SECRET: 至少32个字符/,
  )
})
