/** What an account may do with each field of a document, as the admin was told; fields that are not named it may not change. */
type Permissions = true | { readonly [name: string]: unknown } | undefined

type Asked = { readonly permissions: unknown; readonly operation: 'create' | 'update' }

/** Whether an account may change what is written at a path: a field that is shut to it is shut to every way in. Pure. */
export const mayChange = (path: string, { operation, permissions }: Asked): boolean => {
  let level = permissions as Permissions
  for (const name of path.split('.').filter((part) => !/^\d+$/.test(part))) {
    if (level === true) return true
    const own = level?.[name] as Permissions
    if (own === undefined || own === true) {
      level = own
      continue
    }
    level = own[operation] === true ? ((own.fields as Permissions) ?? true) : (own.fields as Permissions)
  }
  return level === true
}
