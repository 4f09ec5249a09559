import type { Settings } from './to-settings.ts'

/** What a site of the government is known by, each with the variable that gives it and what stands on it. */
const identities = [
  ['siteIdCode', 'SITE_ID_CODE', '网站标识码', 'identity code of the site'],
  ['icpNumber', 'ICP_NUMBER', 'ICP备案号', 'ICP filing number'],
  ['psbNumber', 'PSB_NUMBER', '公安备案号', 'public security filing number'],
  ['organMarkUrl', 'ORGAN_MARK_URL', '党政机关网站标识', 'mark of an organ of the state'],
] as const satisfies readonly (readonly [keyof Settings, ...string[]])[]

/**
 * A line for each that was not given, in Chinese and English. None is ever invented: the pages leave it out, and whoever
 * runs the site is told so.
 */
export const listUnidentified = (settings: Pick<Settings, (typeof identities)[number][0]>): string[] =>
  identities.flatMap(([key, variable, zh, en]) =>
    settings[key]
      ? []
      : [
          `没有设置${zh}（${variable}），网页上暂不显示；核发后请填写 / ${variable} (${en}) is not set: pages leave it out until it is`,
        ],
  )
