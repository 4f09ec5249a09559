import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { toSettings } from '../cms/app/src/settings/settings.ts'
import { variableNames as cmsNames } from '../cms/app/src/settings/variables.ts'
import { variableNames as siteNames } from '../site/src/server/variables.ts'

const example = parseEnv(readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8'))

test('.env.example lists every setting of CMS and site, and no other', () => {
  expect(Object.keys(example).sort()).toEqual([...new Set<string>([...cmsNames, ...siteNames])].sort())
})

test('.env.example as it is changes nothing', () => {
  expect(toSettings(example, '/srv')).toEqual(toSettings({}, '/srv'))
})
