import { useAuth } from '@payloadcms/ui'

/** Whether the account fills a list at all: the same as its doors ask. */
export const useMayImport = (collection: string): boolean => {
  const { permissions } = useAuth()
  const { create, update } = permissions?.collections?.[collection] ?? {}
  return Boolean(create) && Boolean(update)
}
