import { parseFingerprint } from '@exemplar/shared/gazette/keys'
import { z } from 'zod'

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const fingerprint = z.string().transform((typed, context) => {
  const read = parseFingerprint(typed)
  if (read) return read
  context.addIssue(
    '须是公报首个公钥的指纹，八组、每组四位十六进制（见 exemplar fingerprint） / must be the fingerprint of the first key of the gazette, eight groups of four hexadecimal digits (see exemplar fingerprint)',
  )
  return z.NEVER
})

const port = z.coerce.number().int().min(1).max(65_535)
const identity = z.string().default('')
const markAddress = z
  .url({ protocol: /^https?$/, hostname: /^bszs\.conac\.cn$/ })
  .refine((url) => URL.parse(url)?.searchParams.has('id') === true, {
    error:
      '须是标识在 bszs.conac.cn 上的网页，形如 https://bszs.conac.cn/sitename?method=show&id=… / must be the page of the mark at bszs.conac.cn',
  })

/** Every environment variable of the site. An empty one counts as unset. */
export const variables = z.strictObject({
  /** Folder of what is kept; the replica and its files stand in `site/` below it. */
  DATA_DIR: z.string().default('data'),
  SITE_PORT: port.default(4321),
  /** Where the site tells Prometheus of itself; unset: nowhere. On the address `METRICS_HOST`, this machine's own by default. */
  SITE_METRICS_PORT: port.optional(),
  METRICS_HOST: z
    .union([z.ipv4(), z.ipv6()], { error: '须是本机的一个IP地址 / must be an IP address of this machine' })
    .default('127.0.0.1'),
  /** Where the gazette is followed. */
  CMS_URL: address.default('http://localhost:3000'),
  /** Where the public reaches the site. */
  SITE_URL: address.optional(),
  /** Path under which the site runs, `/` or `/name/`; the build and the run need the same. */
  SITE_BASE: z
    .string()
    .regex(/^\/([\w-]+\/)*$/, { error: '须形如 / 或 /jzxfsq/ / must look like / or /jzxfsq/' })
    .default('/'),
  /** Signs addresses that cost work to answer; unset: made once and kept in DATA_DIR. The same for all instances. */
  SITE_SECRET: z.string().min(32, { error: '至少32个字符 / at least 32 characters' }).optional(),
  /** Of the first key of the gazette, got from whoever runs the CMS by another way; another first key is refused. */
  GAZETTE_FINGERPRINT: fingerprint.optional(),
  /** 网站标识码, ICP备案号 and 公安备案号, as they were given to the site; never invented. */
  SITE_ID_CODE: identity,
  ICP_NUMBER: identity,
  PSB_NUMBER: identity,
  /** Under what terms open data may be used, in words or as the address of a licence; never invented. */
  DATA_LICENCE: identity,
  /** 党政机关网站标识: its page at bszs.conac.cn, as it was given to the site. */
  ORGAN_MARK_URL: markAddress.optional(),
  /** Where readers write to about mistakes, beside the telephone of the campaign. */
  CORRECTION_MAIL: z.email().optional(),
})
export type Variables = z.output<typeof variables>
export const variableNames = Object.keys(variables.shape) as (keyof Variables)[]
