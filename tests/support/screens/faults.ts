import { accepted } from './accepted.ts'
import type { Said } from './said.ts'

/** What a machine says and no person: by what it is called in a report. */
const machine: Readonly<Record<string, RegExp>> = {
  id: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi,
  instant: /\d{4}-\d\d-\d\dT\d\d:\d\d(?::[\d.]+)?Z?/g,
  object: /\[object \w+\]/g,
  nothing: /\b(?:undefined|null|NaN|Invalid Date)\b/g,
}
const latin = /[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ'’_-]*[A-Za-zＡ-Ｚａ-ｚ]/g

/** What is wrong with something that is said: words of machines, and Latin ones that no reason is given for. */
const listWrong = ({ text, where }: Said): string[] => {
  const rest = accepted.reduce(
    (left, one) => (one.where?.test(where) === false ? left : left.replaceAll(one.text, ' ')),
    text,
  )
  const machines = Object.values(machine).flatMap((pattern) => rest.match(pattern) ?? [])
  const others = Object.values(machine).reduce((left, pattern) => left.replaceAll(pattern, ' '), rest)
  return [...machines, ...(others.match(latin) ?? [])]
}

/** What screens say wrong, each once, with everybody who saw it and where. */
export const createReport = () => {
  const faults = new Map<string, string[]>()
  return {
    note: ({ path, role, said }: { role: string; path: string; said: readonly Said[] }): void => {
      for (const one of said) {
        const wrong = [...new Set(listWrong(one))]
        if (wrong.length === 0) continue
        const fault = `${wrong.join(' ').slice(0, 60)} in ${one.where}: ${shorten(one.text)}`
        faults.set(fault, [...(faults.get(fault) ?? []), `${role} at /admin${path}`])
      }
    },
    toLines: (): string[] =>
      [...faults].map(
        ([fault, seen]) =>
          `${fault}\n  ${seen.slice(0, 3).join('\n  ')}${seen.length > 3 ? `\n  and ${seen.length - 3} more` : ''}`,
      ),
  }
}

const shorten = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 90)
