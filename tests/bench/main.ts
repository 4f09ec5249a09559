import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeMachine, readLoad } from './machine.ts'
import type { Options } from './options.ts'
import { readCall } from './read-call.ts'
import { rows } from './rows/rows.ts'
import { createStages } from './stages/stages.ts'
import { isHeld, type Line, type Skipped, toTable } from './table.ts'

// `pnpm bench`: measures what is promised, in one run on this machine, and says what held. See tests/README.md.

const say = (text: string): void => console.error(`… ${text}`)

/** Measures the rows one after the other. One that breaks is told of and takes no other with it. */
const measure = async (options: Options): Promise<(Line | Skipped)[]> => {
  const stages = createStages(say)
  const lines: (Line | Skipped)[] = []
  const chosen = rows.filter(({ name, onDemand }) => options.only?.includes(name) ?? !onDemand)
  for (const { name, about, measure: find } of chosen) {
    say(`${name}: ${about}`)
    try {
      for (const found of await find({ options, stages, say })) lines.push({ row: name, ...found })
    } catch (error) {
      console.error(error)
      lines.push({
        row: name,
        what: about,
        measured: Number.NaN,
        unit: '',
        limit: { atMost: 0 },
        note: String(error),
      })
    }
  }
  await stages.close()
  return lines
}

/** A core that does something else all the time. */
const occupy = (options: Options): (() => void) => {
  if (!options.busy) return () => {}
  const child = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })
  return () => void child.kill('SIGKILL')
}

const write = (result: object): string => {
  const folder = join(import.meta.dirname, '../../.tmp/bench')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`)
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  return file
}

const run = async (options: Options): Promise<void> => {
  const machine = describeMachine()
  const release = occupy(options)
  const lines = await measure(options).finally(release)
  const result = {
    machine: { ...machine, loadAfter: readLoad() },
    options,
    lines: lines.map((line) => ({ ...line, ...('skipped' in line ? {} : { held: isHeld(line) ?? null }) })),
  }
  console.log(toTable(lines))
  const { cores, node, nginx, commit, changed, load } = machine
  console.log(
    `\n${cores}核 cores，${node}，${nginx}，${commit}${changed ? '+' : ''}，负载 load ${load[0]} → ${readLoad()[0]}${options.busy ? '，另一核占满 busy' : ''}\n${write(result)}`,
  )
  process.exitCode = lines.every((line) => 'skipped' in line || isHeld(line) !== false) ? 0 : 1
}

await run(readCall())
