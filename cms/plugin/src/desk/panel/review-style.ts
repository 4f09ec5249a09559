/** Style of the review panel, in the admin's own colours; brought along by the component, since a package has no style sheet. */
export const reviewStyle = `
.exemplar-review { display: flex; flex-direction: column; gap: calc(var(--base) * 0.6); padding-block-end: var(--base); margin-block-end: var(--base); border-block-end: 1px solid var(--theme-elevation-150); line-height: 1.6; }
.exemplar-review h3, .exemplar-review p, .exemplar-review ol, .exemplar-review ul { margin: 0; }
.exemplar-review h3 { font-size: 16px; font-weight: 600; }
.exemplar-review__state:focus { outline: none; }
.exemplar-review__state { display: flex; align-items: baseline; gap: 0.75em; }
.exemplar-review__state strong { font-size: 22px; }
.exemplar-review__state span { color: var(--theme-elevation-600); }
.exemplar-review__live { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25em 1em; }
.exemplar-review__serial { border: 2px solid #c3271b; color: #c3271b; padding: 0 0.5em; font-weight: 600; font-variant-numeric: tabular-nums; }
[data-theme='dark'] .exemplar-review__serial { border-color: #ff8a7a; color: #ff8a7a; }
.exemplar-review__steps { list-style: none; padding: 0; border-inline-start: 2px solid var(--theme-elevation-200); }
.exemplar-review__steps li { display: grid; grid-template-columns: 4em 1fr; gap: 0.5em; padding: 0.3em 0 0.3em 0.9em; color: var(--theme-elevation-600); }
.exemplar-review__steps li[data-passed='true'] { color: var(--theme-elevation-800); border-inline-start: 4px solid var(--theme-success-500); margin-inline-start: -3px; }
.exemplar-review__steps li[aria-current] { color: var(--theme-elevation-1000); font-weight: 600; border-inline-start: 4px solid var(--theme-elevation-1000); margin-inline-start: -3px; }
.exemplar-review__steps time { display: block; font-variant-numeric: tabular-nums; font-size: 14px; }
.exemplar-review__actions, .exemplar-review__form { display: flex; flex-direction: column; gap: calc(var(--base) * 0.5); }
.exemplar-review__assignment { display: flex; flex-direction: column; align-items: flex-start; gap: calc(var(--base) * 0.35); }
.exemplar-review__assignment > details { align-self: stretch; }
.exemplar-review__buttons { display: flex; flex-wrap: wrap; gap: 0.5em; }
.exemplar-review__form { border: 1px solid var(--theme-elevation-250); padding: calc(var(--base) * 0.6); }
.exemplar-review__form label { display: flex; flex-direction: column; gap: 0.3em; font-weight: 600; }
.exemplar-review__form :is(input, textarea, select) { font: inherit; font-weight: 400; width: 100%; padding: 0.45em 0.6em; color: var(--theme-elevation-1000); background: var(--theme-input-bg); border: 1px solid var(--theme-elevation-400); border-radius: 0; }
.exemplar-review__form :is(input, textarea, select):focus-visible, .exemplar-review__issues button:focus-visible, .exemplar-review summary:focus-visible, .exemplar-review a:focus-visible { outline: 2px solid var(--theme-elevation-1000); outline-offset: 2px; }
.exemplar-review__warning { padding: 0.4em 0.7em; background: var(--theme-warning-100); color: var(--theme-warning-800); }
.exemplar-review__refused { list-style: none; padding: 0; color: var(--theme-elevation-600); font-size: 14px; }
.exemplar-review__issues ul { padding-inline-start: 1.2em; }
.exemplar-review__issues li > button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; text-align: start; }
.exemplar-review__findings q { display: block; color: var(--theme-elevation-700); }
.exemplar-review__findings mark { background: var(--theme-warning-250); color: inherit; text-decoration: underline; }
.exemplar-review__findings li[data-level='block'] mark { background: var(--theme-error-250); }
.exemplar-review__findings li[data-answered='true'] { color: var(--theme-elevation-600); }
.exemplar-review__preview { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4em 0.8em; }
.exemplar-review__preview > span { color: var(--theme-elevation-600); font-size: 14px; }
.exemplar-review__comments { display: flex; flex-direction: column; gap: calc(var(--base) * 0.5); }
.exemplar-review__comments h4 { margin: 0; font-size: 16px; font-weight: 600; }
.exemplar-review__comments ul { list-style: none; padding: 0; display: flex; flex-direction: column; gap: calc(var(--base) * 0.6); }
.exemplar-review__comments > ul > li, .exemplar-review__comments > ul > li > details { display: flex; flex-direction: column; align-items: flex-start; gap: calc(var(--base) * 0.3); }
.exemplar-review__comments > ul > li { border-inline-start: 3px solid var(--theme-warning-500); padding-inline-start: 0.7em; }
.exemplar-review__comments > ul > li[data-resolved='true'] { border-color: var(--theme-elevation-250); color: var(--theme-elevation-650); }
.exemplar-review__comments li ul { border-inline-start: 1px solid var(--theme-elevation-250); padding-inline-start: 0.7em; }
.exemplar-review__comments li > button:not(.btn) { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; text-align: start; }
.exemplar-review__comments .exemplar-review__form { align-self: stretch; }
.exemplar-review details.exemplar-review__form:not([open]) { padding-block: calc(var(--base) * 0.2); gap: 0; }
.exemplar-review__hint { color: var(--theme-elevation-600); font-size: 14px; }
.exemplar-review__byline { color: var(--theme-elevation-600); font-size: 14px; }
.exemplar-review__byline time { font-variant-numeric: tabular-nums; }
.exemplar-review__words { white-space: pre-wrap; overflow-wrap: anywhere; }
.exemplar-review summary { cursor: pointer; }
.exemplar-review__log ol { padding-inline-start: 1.2em; font-size: 14px; }
.exemplar-review__log q { display: block; color: var(--theme-elevation-800); }
.exemplar-review__log time { font-variant-numeric: tabular-nums; }
.exemplar-review-jump { display: none; align-self: center; padding: 0.35em 0.9em; border: 1px solid var(--theme-elevation-800); color: inherit; text-decoration: none; }
.exemplar-review { scroll-margin-block-start: 8rem; }
/* While a step is being written down, the other steps are out of reach of the same finger. */
.exemplar-review__actions:has([role='group'].exemplar-review__form) > .exemplar-review__buttons { display: none; }
/* On a phone what can be done stays in reach of the thumb, whatever part of the form is read. */
@media (max-width: 700px) {
  .exemplar-review__actions:has(.exemplar-review__buttons > *) { position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 30; max-height: 75vh; overflow-y: auto; padding: 0.6em var(--gutter-h) max(0.6em, env(safe-area-inset-bottom)); background: var(--theme-bg); border-block-start: 2px solid var(--theme-elevation-1000); }
  .exemplar-review-jump { padding-block: 0.65em; }
  .exemplar-review__actions .btn { min-height: 48px; margin: 0; }
  .exemplar-review :is(summary, li > button:not(.btn)) { padding-block: 0.6em; }
  .exemplar-review:has(.exemplar-review__buttons > *) { padding-block-end: 8rem; }
  /* What Payload says of a save stands above the buttons, not on them. */
  body:has(.exemplar-review__buttons > *) [data-sonner-toaster][data-y-position='bottom'] { inset-block-end: 92px !important; }
}
@media (max-width: 1024px) { .exemplar-review-jump { display: inline-block; } }
`
