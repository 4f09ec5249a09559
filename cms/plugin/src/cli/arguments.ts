import { parseArgs } from 'node:util'
import { toNearest } from '@exemplar/shared/nearest'

/** What a command takes: how many places, and which options with a value. */
export type CommandForm = {
  readonly places: readonly [least: number, most: number]
  readonly options: readonly string[]
}

/** A call that was understood. */
export type Call = {
  readonly command: string
  readonly places: readonly string[]
  readonly options: Readonly<Record<string, string>>
}

/** A call that was not understood; it has done nothing. */
export class CallError extends Error {}

/**
 * Reads a call by the forms of the commands. Throws a {@link CallError} for whatever is not in them, with the nearest
 * name that is: what was mistyped must not be taken for something else.
 */
export const parseCall = (args: readonly string[], forms: Readonly<Record<string, CommandForm>>): Call => {
  const [command = '', ...rest] = args
  const form = Object.hasOwn(forms, command) ? forms[command] : undefined
  if (!form) throw new CallError(command ? toUnknown(command, Object.keys(forms)) : '')
  const { tokens } = parseArgs({
    args: rest,
    options: Object.fromEntries(form.options.map((name) => [name, { type: 'string' as const }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const places: string[] = []
  const options: Record<string, string> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') places.push(token.value)
    if (token.kind !== 'option') continue
    if (!form.options.includes(token.name)) throw new CallError(toUnknownOption(token.rawName, form.options))
    if (!token.value || (!token.inlineValue && token.value.startsWith('--')))
      throw new CallError(`${token.rawName} 后面须写明内容。 ${token.rawName} wants a value.`)
    if (Object.hasOwn(options, token.name))
      throw new CallError(`${token.rawName} 写了两次。 ${token.rawName} is given twice.`)
    options[token.name] = token.value
  }
  const [least, most] = form.places
  if (places.length < least || places.length > most) throw new CallError('')
  return { command, places, options }
}

const toUnknown = (name: string, known: readonly string[]): string => {
  const nearest = toNearest(name, known)
  return `没有 ${name} 这个命令，是否要写 ${nearest}？ There is no command ${name}; did you mean ${nearest}?`
}

const toUnknownOption = (name: string, known: readonly string[]): string => {
  if (known.length === 0) return `这个命令没有 ${name} 这一项。 This command has no option ${name}.`
  const nearest = `--${toNearest(name.replace(/^-+/, ''), known)}`
  return `没有 ${name} 这一项，是否要写 ${nearest}？ There is no option ${name}; did you mean ${nearest}?`
}
