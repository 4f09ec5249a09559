/** Style of what stands over a form or at its head: dialogs that stop, bars that offer. One dark button each, the one that loses nothing. */
export const dialogStyle = `
.document-stale-data { display: none !important; }
.exemplar-form-desk:not(:has(.exemplar-bar)) { display: none; }
.exemplar-form-desk { display: flex; margin-block-end: var(--base); flex-direction: column; gap: calc(var(--base) * 0.5); }
/* A browser that reloads a page goes to where it was: what waits to be restored is seen there as well. */
.exemplar-form-desk:has([data-kept]) { position: sticky; inset-block-start: var(--doc-controls-height); z-index: 5; }
/* What the keyboard comes to does not stay below it. */
html:has(.exemplar-form-desk [data-kept]) { scroll-padding-block-start: calc(var(--doc-controls-height) + 9rem); }
.exemplar-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 1.25em; margin: 0; padding: 0.8em 1em; line-height: 1.6; color: var(--theme-elevation-1000); background: var(--theme-elevation-50); border-block-start: 4px solid var(--theme-elevation-1000); border-block-end: 1px solid var(--theme-elevation-1000); }
.exemplar-bar p { margin: 0; flex: 1 1 18em; }
.exemplar-bar .btn { margin: 0; }
.exemplar-bar__acts, .exemplar-dialog__acts { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 0.8em; }
.exemplar-bar ul { margin: 0; padding-inline-start: 1.2em; flex-basis: 100%; }
:is(.exemplar-dialog, #leave-without-saving) .confirmation-modal__wrapper { max-width: 60rem; max-height: 92dvh; overflow: auto; padding: calc(var(--base) * 1.2); color: var(--theme-elevation-1000); background: var(--theme-elevation-0); border: 5px solid var(--theme-elevation-1000); outline: 1px solid var(--theme-elevation-1000); outline-offset: 3px; }
:is(.exemplar-dialog, #leave-without-saving) .confirmation-modal__content { display: flex; flex-direction: column; gap: 0.9rem; line-height: 1.7; font-size: 16px; }
.exemplar-dialog :is(p, h3) { margin: 0; }
.exemplar-dialog__duo { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.75rem; }
.exemplar-dialog__duo section { min-width: 0; display: flex; flex-direction: column; gap: 0.5rem; overflow-wrap: anywhere; }
.exemplar-dialog__duo h3 { font-size: 17px; font-weight: 700; border-block-end: 2px solid var(--theme-elevation-1000); padding-block-end: 0.3em; }
.exemplar-dialog__words { white-space: pre-wrap; }
.exemplar-dialog del { color: var(--theme-elevation-600); text-decoration: line-through; }
.exemplar-dialog ins { background: var(--theme-success-100); color: var(--theme-success-800); text-decoration: underline; text-underline-offset: 3px; }
.exemplar-dialog .btn { margin: 0; }
/* Payload greys the button one is at, as if it could not be used: here it stays as it is, and is framed. */
.exemplar-dialog .btn--style-primary { --hover-bg: var(--theme-elevation-1000); }
.exemplar-dialog .btn--style-primary:focus { outline: 2px solid var(--theme-elevation-1000); outline-offset: 2px; }
:is(.exemplar-bar, .exemplar-dialog) .btn--style-secondary:focus:not(:disabled) { color: var(--theme-elevation-1000); box-shadow: inset 0 0 0 1px var(--theme-elevation-1000); }
.exemplar-dialog .confirmation-modal__controls { flex-direction: row-reverse; justify-content: flex-end; flex-wrap: wrap; gap: 0.6rem; }
/* A save that cannot succeed yet stands back behind the way to sign in. */
.exemplar-dialog:has([data-sign-in='first']) #confirm-action { --color: var(--theme-elevation-800); --bg-color: transparent; --btn-border: 1px solid var(--theme-elevation-800); --hover-bg: transparent; --hover-color: var(--theme-elevation-600); --hover-btn-border: 1px solid var(--theme-elevation-400); }
#leave-without-saving .confirmation-modal__controls { flex-direction: row; }
#leave-without-saving #confirm-cancel, #document-locked-view-read-only { color: var(--theme-elevation-0); background: var(--theme-elevation-800); }
#leave-without-saving #confirm-action, #document-locked-take-over { color: var(--theme-elevation-800); background: none; box-shadow: inset 0 0 0 1px var(--theme-elevation-800); }
#document-locked-view-read-only { order: -1; }
/* The time in it is English in every language; it stands beside the name. */
.document-locked__content p:last-of-type { display: none; }
@media (max-width: 700px) {
  .exemplar-dialog__duo { grid-template-columns: 1fr; gap: 1rem; }
  :is(.exemplar-dialog, #leave-without-saving) .confirmation-modal__wrapper { margin: 0.75rem; }
  .exemplar-bar__acts { width: 100%; }
}
`
