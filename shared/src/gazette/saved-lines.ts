/** A line of a saved gazette that holds no entry, or no key: its place among them, from 1. */
type BrokenLine = {
  readonly part: 'entry' | 'key'
  readonly number: number
  readonly fault: 'malformed'
}

const [opening, middle] = ['{"entries":[', '],"keys":[']

/**
 * Where a text that is no JSON is broken: the first line of an entry or of a key that is none by itself, but for the
 * comma between two. Undefined where its frame is broken, or nothing else.
 */
export const findBrokenLine = (text: string): BrokenLine | undefined => {
  const lines = text.split('\n')
  const keysAt = lines.indexOf(middle)
  const end = lines.findLastIndex((line) => line.startsWith(']'))
  if (lines[0] !== opening || keysAt < 0 || end <= keysAt) return undefined
  const entry = findBroken(lines.slice(1, keysAt))
  if (entry > 0) return { part: 'entry', number: entry, fault: 'malformed' }
  const key = findBroken(lines.slice(keysAt + 1, end))
  return key > 0 ? { part: 'key', number: key, fault: 'malformed' } : undefined
}

const findBroken = (lines: readonly string[]): number =>
  1 + lines.findIndex((line, index) => !isMember(line, index === lines.length - 1))

const isMember = (line: string, isLast: boolean): boolean => {
  if (!isLast && !line.endsWith(',')) return false
  try {
    const value: unknown = JSON.parse(isLast ? line : line.slice(0, -1))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
