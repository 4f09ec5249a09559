// Loaded into a process before anything else: its clock goes ahead by as many milliseconds as the file that CLOCK_SHIFT
// names says, from the next look on.
import { readFileSync } from 'node:fs'

const file = process.env.CLOCK_SHIFT ?? ''
const now = Date.now
const readShift = (): number => Number(readFileSync(file, 'utf8'))

Date.now = () => now() + readShift()
