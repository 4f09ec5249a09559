/** An error as it is told in a terminal: its sentence, and what it is about where it says so. */
export const toTold = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const { issues = [] } = ('data' in error ? (error.data ?? {}) : {}) as { issues?: { message: string }[] }
  return [error.message, ...issues.map(({ message }) => message)].join('\n')
}
