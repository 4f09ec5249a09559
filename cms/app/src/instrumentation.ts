/** Next calls this once in each runtime, before it serves. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('./start-with-server.ts')
}
