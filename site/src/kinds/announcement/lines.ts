import type { Stage } from '@exemplar/shared/kinds/announcement'
import type { Course } from './course.ts'

/** One community as a line through the gates of the stages. `end` is the dot where it ended. */
export type Line = {
  readonly name: string
  readonly path: string
  readonly announced: boolean
  readonly end?: { readonly x: number; readonly y: number }
}
type Gate = { readonly x: number; readonly top: number; readonly bottom: number }
type Drawing = {
  readonly width: number
  readonly height: number
  readonly lines: Line[]
  readonly gates: Gate[]
}

const width = 1160
const spacing = 8
const head = 16
/** Over which a line goes from one height to the next. */
const bend = 48
/** Length of the line of a community that ended at the first stage. */
const stub = 40

/** Nobody sees less, and more would be written at every line. */
const toTenth = (length: number): number => Number(length.toFixed(1))

/**
 * Heights of the lines that are left after each stage: packed around the middle, in the order of the record. Those that
 * ended at the first stage, which has no gate, still stand before the second.
 */
const toHeights = (courses: readonly Course[], stages: readonly Stage[]): Map<Course, number>[] =>
  stages.map((_, index) => {
    const left = courses.filter(({ passed }) => index === 0 || passed > index)
    const top = head + ((courses.length - left.length) * spacing) / 2
    return new Map(left.map((course, place) => [course, top + (place + 0.5) * spacing]))
  })

/** Draws every nominated community as one line; a gate stands at each stage that any passed, from the second on. */
export const toDrawing = (courses: readonly Course[], stages: readonly Stage[]): Drawing => {
  const step = toTenth(width / stages.length)
  const heights = toHeights(courses, stages)
  const at = (course: Course, index: number): number => heights[index]?.get(course) ?? 0
  // A notice gives no ranks: its list is those that did not end.
  const isRanked = courses.some(({ nomination }) => nomination.rank !== undefined)
  const lines = courses.map((course): Line => {
    // Relative, so that one bend is written like the other.
    const bends = Array.from({ length: Math.max(0, course.passed - 1) }, (_, index) => {
      const fall = at(course, index + 1) - at(course, index)
      return fall === 0 ? `h${step}` : `h${toTenth(step - bend)}c28 0 20 ${fall} ${bend} ${fall}`
    })
    const y = at(course, Math.max(0, course.passed - 1))
    const end = course.passed === 0 ? stub : toTenth(course.passed * step - 54)
    const x = course.ended ? end : width
    return {
      name: course.nomination.community.name,
      path: `M0 ${at(course, 0)}${bends.join('')}H${x}`,
      announced: isRanked ? course.nomination.rank !== undefined : !course.ended,
      ...(course.ended && { end: { x, y } }),
    }
  })
  const height = head * 2 + courses.length * spacing
  return { width, height, lines, gates: toGates(heights, step) }
}

const toGates = (heights: readonly Map<Course, number>[], step: number): Gate[] =>
  heights.slice(1).flatMap((left, index) => {
    const ys = [...left.values()]
    const [first, last] = [ys[0], ys.at(-1)]
    if (first === undefined || last === undefined) return []
    return { x: toTenth((index + 1) * step), top: first - spacing, bottom: last + spacing }
  })
