declare namespace App {
  interface Locals {
    /** Of a page that is kept as a file: it offers nothing that only a server can do. No request from outside sets it. */
    asFile?: true
    /** What the CMS answered, on the pages of a preview. */
    preview?: import('./preview/find-preview.ts').FoundPreview
    /** The instant from which the page would come out otherwise by the clock alone. Written while it is made. */
    until?: Date
  }
}
