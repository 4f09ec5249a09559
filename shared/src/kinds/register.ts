import { z } from 'zod'
import { contact } from '../contact.ts'
import { distinct } from '../distinct.ts'
import { filledIn } from '../filled-in.ts'
import { fieldTerms, glossary } from '../glossary.ts'
import { calendarDate, slug, text } from '../scalars.ts'
import { findSyllables } from '../text/syllables.ts'
import { declareKind, type Link } from './kind.ts'
import { named } from './parts/named.ts'
import { type CommunityRef, districtRef, toCommunityPath } from './parts/place.ts'
import { reviewed } from './parts/reviewed.ts'

/** A name and an address that a community had until a day. Both lead to it for ever. */
const formerName = z.strictObject({ slug, name: text, until: calendarDate.optional() })

/** How a name is read where its characters have two readings: pinyin without tones, from its first character on. */
export const reading = z
  .string()
  .regex(/^[a-z]+(?: [a-z]+)*$/)
  .max(80)
  .refine((written) => findSyllables(written) !== undefined, { error: '不是汉语拼音，请改写，如tingsongli' })

/** A community as the register has it. Its id stays; its name and its address may change. */
const registeredCommunity = z.strictObject({
  id: text,
  slug,
  name: text,
  /** Lists are in the order of it. */
  reading: reading.optional(),
  state: z.enum(['standing', 'merged']),
  /** Id of the community that it was merged into, of this register or of another. */
  into: text.optional(),
  former: z.array(formerName).min(1).optional(),
})
export type RegisteredCommunity = z.infer<typeof registeredCommunity>

const communities = z
  .array(registeredCommunity)
  .min(1)
  .max(500)
  .check(distinct(({ id }) => id, { path: ['id'], say: ({ name }) => `“${name}”与前面的重复` }))
  .check(({ value, issues }) => {
    const owners = new Map<string, string>()
    for (const [index, { id, slug, name, state, into, former = [] }] of value.entries()) {
      const refuse = (path: string, message: string) =>
        issues.push({ code: 'custom', input: value, path: [index, path], message, continue: true })
      if ((state === 'merged') !== (into !== undefined))
        refuse('into', `“${name}”并入了哪个社区，须与它的状态一致：已并入的写明，未并入的不写`)
      if (into === id) refuse('into', `“${name}”不能并入自己`)
      for (const address of new Set([slug, ...former.map((one) => one.slug)])) {
        if (owners.has(address)) refuse('slug', `网址“${address}”是另一个社区现在或者从前的网址，不能再用`)
        owners.set(address, id)
      }
    }
  })

/** Register (登记册): a district with all its communities, as it stands on a day. */
export const register = z.strictObject({
  kind: z.literal('register'),
  ...reviewed,
  slug,
  title: text,
  district: districtRef,
  communities,
  asOf: calendarDate,
  source: filledIn,
  editor: filledIn,
  /** Whom a community of the district hands its papers to. */
  contact: contact.optional(),
  notice: text.optional(),
})
export type Register = z.infer<typeof register>

/** A community of a register, as other documents name it. */
export const toRegisteredRef = (
  { district }: Pick<Register, 'district'>,
  { id, slug, name }: RegisteredCommunity,
): CommunityRef => ({ id, slug, name, district })

const toLinks = ({ communities, district }: Register): Link[] =>
  communities.flatMap((community) => {
    const value = toRegisteredRef({ district }, community)
    const addresses = new Set([community.slug, ...(community.former?.map(({ slug }) => slug) ?? [])])
    return [
      { relation: 'names' as const, target: community.id, value },
      ...[...addresses].map((target) => ({ relation: 'locates' as const, target, value })),
    ]
  })

export const registerKind = declareKind({
  kind: 'register',
  index: '08',
  collection: 'registers',
  shape: register,
  one: glossary.register,
  many: glossary.registers,
  column: 'communities',
  list: '/districts',
  path: (slug) => `/districts/${slug}`,
  files: () => [],
  texts: ({ district, communities, source }) => [
    named(glossary.district, district.name),
    ...communities.flatMap(({ name, former = [] }) => [
      named(glossary.community, name),
      ...former.map((one) => named(fieldTerms.formerName, one.name)),
    ]),
    named(fieldTerms.source, source),
  ],
  passages: ({ district, communities }) =>
    communities.map(({ slug, name, former = [] }) => ({
      path: toCommunityPath({ slug }),
      title: name,
      texts: [
        { name: glossary.district, text: district.name },
        ...former.map((one) => ({ name: fieldTerms.formerName, text: one.name })),
      ],
      district: district.code,
    })),
  district: ({ district }) => district.code,
  links: toLinks,
  item: ({ title, communities, asOf, source, editor }) => ({
    ...{ title, date: asOf, source, editor },
    deck: `共${communities.filter(({ state }) => state === 'standing').length}个社区。`,
  }),
})
