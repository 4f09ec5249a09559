declare namespace App {
  interface Locals {
    /** What the CMS answered, on the pages of a preview. */
    preview?: import('./preview/find-preview.ts').FoundPreview
    /** The instant from which the page would come out otherwise by the clock alone. Written while it is made. */
    until?: Date
  }
}
