import { resolve } from 'node:path'
import type { MetricsDoor } from '@exemplar/metrics/serve-metrics'
import { z } from 'zod'
import { SiteError } from '../errors/site-error.ts'
import { type Variables, variableNames, variables } from './variables.ts'

export type Settings = {
  /** Absolute path. */
  readonly dataFolder: string
  readonly sitePort: number
  /** Absent where nobody is to read the metrics. */
  readonly metrics?: MetricsDoor
  /** Addresses without a slash at the end. */
  readonly cmsUrl: string
  readonly siteUrl: string
  /** Begins and ends with a slash. */
  readonly siteBase: string
  /** Unset: made once and kept in the data folder. */
  readonly siteSecret: string | undefined
  /** Of the gazette's first key, as `parseFingerprint` gives it; unset: the first key that comes is taken. */
  readonly fingerprint: string | undefined
  /** Numbers of the site's registration; empty where not given. */
  readonly siteIdCode: string
  readonly icpNumber: string
  readonly psbNumber: string
  /** Under what terms open data may be used; empty where not given. */
  readonly dataLicence: string
  /** Page of the site's 党政机关标识; unset where it has none. */
  readonly organMarkUrl: string | undefined
  /** Where mistakes are reported in writing; unset: by telephone alone. */
  readonly correctionMail: string | undefined
}

/**
 * Settings from the environment; names that are not ours are left alone. `root` is what relative paths are relative to.
 * Pure. Throws a SiteError (`settings-refused`) that names every fault at once, in Chinese and English.
 */
export const toSettings = (
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Settings => {
  const given = variableNames.flatMap((name) => {
    const value = environment[name]?.trim()
    return value ? [[name, value]] : []
  })
  const parsed = variables.safeParse(Object.fromEntries(given), { error: toBothLanguages })
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `\n  ${path.join('.')}: ${message}`)
    throw new SiteError('settings-refused', lines.join(''))
  }
  return fromVariables(parsed.data, root)
}

const chinese = z.locales.zhCN().localeError
const english = z.locales.en().localeError

const toBothLanguages: z.core.$ZodErrorMap = (issue) =>
  [chinese(issue), english(issue)]
    .map((message) => (typeof message === 'object' ? message?.message : message))
    .join(' / ')

const fromVariables = (values: Variables, root: string): Settings => ({
  dataFolder: resolve(root, values.DATA_DIR),
  sitePort: values.SITE_PORT,
  ...(values.SITE_METRICS_PORT === undefined
    ? {}
    : { metrics: { host: values.METRICS_HOST, port: values.SITE_METRICS_PORT } }),
  cmsUrl: values.CMS_URL,
  siteUrl: values.SITE_URL ?? `http://localhost:${values.SITE_PORT}`,
  siteBase: values.SITE_BASE,
  siteSecret: values.SITE_SECRET,
  fingerprint: values.GAZETTE_FINGERPRINT,
  siteIdCode: values.SITE_ID_CODE,
  icpNumber: values.ICP_NUMBER,
  psbNumber: values.PSB_NUMBER,
  dataLicence: values.DATA_LICENCE,
  organMarkUrl: values.ORGAN_MARK_URL,
  correctionMail: values.CORRECTION_MAIL,
})
