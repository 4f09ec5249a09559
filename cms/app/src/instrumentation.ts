/**
 * Next calls this once, before it serves: the CMS starts with the server and not with its first visitor. Payload would
 * otherwise skip its start-up work for good where the very first try failed.
 */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  try {
    await getPayload({ config, cron: true })
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}
