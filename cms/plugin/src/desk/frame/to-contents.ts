import type { ClientCollectionConfig, SanitizedPermissions } from 'payload'
import { toWords } from '../words/label.ts'

/** A collection in the contents, by the name that people give it. */
export type Entity = { readonly slug: string; readonly label: string }
export type Contents = {
  readonly groups: readonly { readonly label: string; readonly entities: readonly Entity[] }[]
  readonly lookedUp: readonly Entity[]
}

type Asked = {
  readonly collections: readonly Pick<ClientCollectionConfig, 'slug' | 'labels' | 'admin'>[]
  readonly permissions: NonNullable<SanitizedPermissions['collections']>
  readonly language: string
  /** Labels of the group whose collections nobody writes: whoever reads them works with them. */
  readonly records: readonly string[]
}

/**
 * What an account works in (it may write there, or it is a record), by the groups of the app, and what it may only look
 * up. Pure.
 */
export const toContents = ({ collections, language, permissions, records }: Asked): Contents => {
  const groups = new Map<string, Entity[]>()
  const lookedUp: Entity[] = []
  for (const { admin, labels, slug } of collections) {
    const allowed = permissions[slug]
    if (!allowed?.read || admin?.group === false) continue
    const entity = { slug, label: toWords(labels?.plural, language) || slug }
    const group = toWords(admin?.group, language)
    const works = Boolean(allowed.create) || Boolean(allowed.update) || records.includes(group)
    if (works) groups.set(group, [...(groups.get(group) ?? []), entity])
    else lookedUp.push(entity)
  }
  return { groups: [...groups].map(([label, entities]) => ({ label, entities })), lookedUp }
}
