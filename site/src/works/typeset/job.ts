/** What the typesetter is given: a drawing, what is said to it, and the instant that the PDF is dated by. */
export type Job = {
  /** Path of the drawing below the room of works. */
  readonly drawing: string
  /** Read by the drawing as `/said/frame.json`: what several sheets have alike, so that it is laid out once for all. */
  readonly frame: object
  /** Read as `/said/own.json`: what this one alone says. */
  readonly own: object
  /** UTC instant. */
  readonly at: string
  /** A file that the drawing may attach, read by it as `/said/attached.json`. Nothing of it has to be in the fonts. */
  readonly attached?: string
  /** Pictures by the names under which the drawing reads them, `/said/<name>`. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>
  /** With tags, for those who read by ear: where the sheet is a text that has no page of its own. They cost a tenth of the work. */
  readonly tagged?: boolean
}

/** Makes a PDF. Rejects with a WorksError. */
export type Typeset = (job: Job) => Promise<Uint8Array>

/** What comes back from the thread. */
export type Outcome =
  | { readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly fault: string }
  | { readonly missing: string }
