/** Style of the bar in which words of a form are looked for, and of the places where they are. */
export const findStyle = `
.exemplar-find-open { display: flex; justify-content: flex-end; margin-block-end: 0.4rem; }
.exemplar-find-open > button { font: inherit; color: inherit; background: none; border: 0; padding: 0.3em 0; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
.exemplar-find-open .exemplar-keys { display: inline-block; margin-inline-start: 0.6em; padding: 0 0.35em; border: 1px solid currentColor; font: 400 13px / 1.5 var(--font-body); white-space: nowrap; opacity: 0.85; }
.exemplar-find { position: fixed; inset: auto 1.25rem 1.25rem auto; z-index: 50; width: min(30rem, calc(100vw - 2.5rem)); max-height: 60dvh; overflow-y: auto; display: flex; flex-direction: column; gap: 0.5rem; padding: 0.9rem 1rem; color: var(--theme-elevation-1000); background: var(--theme-elevation-0); border: 1px solid var(--theme-elevation-1000); border-block-start-width: 4px; line-height: 1.5; font-size: 16px; }
/* Payload greys the button one is at, as if it could not be used. */
.exemplar-find .btn--style-secondary:focus:not(:disabled) { color: var(--theme-elevation-1000); }
.exemplar-find p { margin: 0; overflow-wrap: anywhere; }
.exemplar-find__entry { display: flex; align-items: baseline; gap: 0.6em; }
.exemplar-find__entry label { flex: 0 0 4em; }
.exemplar-find__entry input { flex: 1; min-width: 0; padding: 0.4em 0.5em; border: 0; border-block-end: 1px solid currentColor; background: none; color: inherit; font: inherit; }
.exemplar-find :is(input, button, .btn):focus-visible { outline: 3px solid var(--seal, currentColor); outline-offset: 2px; }
.exemplar-find__count, .exemplar-find__told { font-size: 15px; }
.exemplar-find__told:empty { display: none; }
.exemplar-find__line { padding: 0.3em 0.6em; border-inline-start: 4px solid currentColor; font-size: 15px; }
.exemplar-find__line mark { background: var(--theme-warning-250); color: inherit; font-weight: 700; text-decoration: underline 2px; text-underline-offset: 3px; }
.exemplar-find__pictures { font-size: 15px; overflow-wrap: anywhere; }
.exemplar-find__pictures ul { margin: 0.2em 0 0; padding-inline-start: 1.2em; }
.exemplar-find__acts { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 0.7em; }
.exemplar-find__exact { display: flex; align-items: center; gap: 0.4em; font-size: 15px; min-height: 2em; }
.exemplar-find__close { align-self: flex-end; font: inherit; font-size: 15px; color: inherit; background: none; border: 0; padding: 0.3em 0; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
::highlight(exemplar-found) { background-color: var(--theme-warning-250); text-decoration: underline 2px; }
::highlight(exemplar-found-at) { background-color: var(--theme-elevation-1000); color: var(--theme-elevation-0); text-decoration: underline double 2px; }
[data-found-here] { outline: 3px solid currentColor; outline-offset: 4px; }
@media (max-width: 700px) {
  .exemplar-find { inset: auto 0 0; width: 100%; max-height: 62dvh; border-inline: 0; border-block-end: 0; padding-block-end: max(0.9rem, env(safe-area-inset-bottom)); }
  .exemplar-find :is(.btn, .exemplar-find__close) { min-height: 44px; }
  .exemplar-find-open .exemplar-keys { display: none; }
  .exemplar-find-open > button, .exemplar-find__entry input, .exemplar-find__exact { min-height: 44px; }
}
@media print { .exemplar-find, .exemplar-find-open { display: none; } }
`
