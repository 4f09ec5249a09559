/** Prints lines for whoever called. */
export const say = (...lines: string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Prints why a call came to nothing. Returns the exit code of that. */
export const complain = (text: string): 2 => {
  process.stderr.write(`${text}\n`)
  return 2
}
