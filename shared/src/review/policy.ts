/**
 * The policy of the review as design.md reads, typed by hand: nothing here asks the code. `policy.test.ts` holds the
 * rules against it, the matrix over HTTP the whole CMS. A changed rule is changed here as well, knowingly.
 */

/** What each transition comes to from each state; `-` is refused for everybody as `wrong-state`, before all else. */
export const following = `
                    draft      in-review          changes-requested  approved           scheduled  published  withdrawn
submit              in-review  -                  in-review          -                  -          -          -
recall              -          draft              -                  -                  -          -          -
approve             -          in-review          -                  -                  -          -          -
approve-last        -          approved           -                  -                  -          -          -
request-changes     -          changes-requested  -                  changes-requested  -          -          -
schedule            -          -                  -                  scheduled          scheduled  -          -
unschedule          -          -                  -                  -                  approved   -          -
publish             -          -                  -                  published          published  -          -
publish-unreviewed  published  published          -                  -                  -          -          -
review-afterwards   -          -                  -                  -                  -          published  -
revise              -          -                  -                  -                  -          draft      -
discard             published  -                  published          -                  -          -          -
withdraw            -          -                  -                  -                  -          withdrawn  -
`

/** The letters of the tables below. */
export const reasons = {
  '+': undefined,
  role: 'wrong-role',
  dist: 'wrong-district',
  unit: 'wrong-unit',
  subm: 'not-submitter',
  own: 'own-work',
  twice: 'already-approved',
} as const

/**
 * A document of a district under three levels. Who `wrote` did so in this edition: the contributor and the district
 * reviewer sit in its district, the others in the city; the contributor submitted it, the chief editor among them
 * published it where that happened unreviewed. The levels were passed by the three reviewers of its `own` district.
 * `beside` is a second one of the city, `other` another district. a1, a2, a3: approve at that level.
 */
export const ofDistrict = `
                         submit recall a1    a2    a3    request schedule unschedule publish unreviewed afterwards revise discard withdraw
contributor/wrote        +      +      role  role  role  role    role     role       role    role       role       +      +       role
district-reviewer/wrote  +      subm   own   role  role  +       role     role       role    role       own        +      +       role
city-reviewer/wrote      +      subm   role  own   role  +       role     role       role    role       own        +      +       role
chief-editor/wrote       +      subm   role  role  own   +       role     role       role    +          own        +      +       role
press-officer/wrote      +      subm   role  role  role  role    role     role       role    role       role       +      +       role
publisher/wrote          role   subm   role  role  role  role    +        +          +       role       role       role   role    +
auditor/wrote            role   subm   role  role  role  role    role     role       role    role       role       role   role    role
administrator/wrote      role   subm   role  role  role  role    role     role       role    role       role       role   role    role
contributor/own          +      subm   role  role  role  role    role     role       role    role       role       +      +       role
district-reviewer/own    +      subm   +     role  role  +       role     role       role    role       +          +      +       role
city-reviewer/own        +      subm   role  +     role  +       role     role       role    role       +          +      +       role
chief-editor/own         +      subm   role  role  +     +       role     role       role    +          +          +      +       role
press-officer/own        +      subm   role  role  role  role    role     role       role    role       role       +      +       role
publisher/own            role   subm   role  role  role  role    +        +          +       role       role       role   role    +
auditor/own              role   subm   role  role  role  role    role     role       role    role       role       role   role    role
administrator/own        role   subm   role  role  role  role    role     role       role    role       role       role   role    role
contributor/city         +      subm   role  role  role  role    role     role       role    role       role       +      +       role
city-reviewer/city       +      subm   role  +     role  +       role     role       role    role       +          +      +       role
chief-editor/city        +      subm   role  role  +     +       role     role       role    +          +          +      +       role
press-officer/city       +      subm   role  role  role  role    role     role       role    role       role       +      +       role
publisher/city           role   subm   role  role  role  role    +        +          +       role       role       role   role    +
auditor/city             role   subm   role  role  role  role    role     role       role    role       role       role   role    role
administrator/city       role   subm   role  role  role  role    role     role       role    role       role       role   role    role
city-reviewer/beside     +      subm   role  +     role  +       role     role       role    role       +          +      +       role
contributor/other        dist   subm   role  role  role  role    role     role       role    role       role       dist   dist    role
district-reviewer/other  dist   subm   dist  role  role  dist    role     role       role    role       dist       dist   dist    role
city-reviewer/other      dist   subm   role  dist  role  dist    role     role       role    role       dist       dist   dist    role
chief-editor/other       dist   subm   role  role  dist  dist    role     role       role    dist       dist       dist   dist    role
press-officer/other      dist   subm   role  role  role  role    role     role       role    role       role       dist   dist    role
publisher/other          role   subm   role  role  role  role    dist     dist       dist    role       role       role   role    dist
auditor/other            role   subm   role  role  role  role    role     role       role    role       role       role   role    role
administrator/other      role   subm   role  role  role  role    role     role       role    role       role       role   role    role
`

/**
 * A document of the city under three levels. Those of the city `wrote` in it, and its city reviewer submitted it; the
 * levels were passed by the city reviewers of `city` and `beside` and by the chief editor of the city.
 */
export const ofCity = `
                         submit recall a1    a2    a3    request schedule unschedule publish unreviewed afterwards revise discard withdraw
contributor/wrote        dist   subm   role  role  role  role    role     role       role    role       role       dist   dist    role
district-reviewer/wrote  dist   subm   role  role  role  role    role     role       role    role       role       dist   dist    role
city-reviewer/wrote      +      +      own   own   role  +       role     role       role    role       own        +      +       role
chief-editor/wrote       +      subm   role  role  own   +       role     role       role    +          own        +      +       role
press-officer/wrote      +      subm   role  role  role  role    role     role       role    role       role       +      +       role
publisher/wrote          role   subm   role  role  role  role    +        +          +       role       role       role   role    +
auditor/wrote            role   subm   role  role  role  role    role     role       role    role       role       role   role    role
administrator/wrote      role   subm   role  role  role  role    role     role       role    role       role       role   role    role
contributor/own          dist   subm   role  role  role  role    role     role       role    role       role       dist   dist    role
district-reviewer/own    dist   subm   role  role  role  role    role     role       role    role       role       dist   dist    role
city-reviewer/own        dist   subm   dist  dist  role  dist    role     role       role    role       dist       dist   dist    role
chief-editor/own         dist   subm   role  role  dist  dist    role     role       role    dist       dist       dist   dist    role
press-officer/own        dist   subm   role  role  role  role    role     role       role    role       role       dist   dist    role
publisher/own            role   subm   role  role  role  role    dist     dist       dist    role       role       role   role    dist
auditor/own              role   subm   role  role  role  role    role     role       role    role       role       role   role    role
administrator/own        role   subm   role  role  role  role    role     role       role    role       role       role   role    role
contributor/city         +      subm   role  role  role  role    role     role       role    role       role       +      +       role
city-reviewer/city       +      subm   +     twice role  +       role     role       role    role       +          +      +       role
chief-editor/city        +      subm   role  role  +     +       role     role       role    +          +          +      +       role
press-officer/city       +      subm   role  role  role  role    role     role       role    role       role       +      +       role
publisher/city           role   subm   role  role  role  role    +        +          +       role       role       role   role    +
auditor/city             role   subm   role  role  role  role    role     role       role    role       role       role   role    role
administrator/city       role   subm   role  role  role  role    role     role       role    role       role       role   role    role
city-reviewer/beside     +      subm   +     +     role  +       role     role       role    role       +          +      +       role
contributor/other        dist   subm   role  role  role  role    role     role       role    role       role       dist   dist    role
district-reviewer/other  dist   subm   role  role  role  role    role     role       role    role       role       dist   dist    role
city-reviewer/other      dist   subm   dist  dist  role  dist    role     role       role    role       dist       dist   dist    role
chief-editor/other       dist   subm   role  role  dist  dist    role     role       role    dist       dist       dist   dist    role
press-officer/other      dist   subm   role  role  role  role    role     role       role    role       role       dist   dist    role
publisher/other          role   subm   role  role  role  role    dist     dist       dist    role       role       role   role    dist
auditor/other            role   subm   role  role  role  role    role     role       role    role       role       role   role    role
administrator/other      role   subm   role  role  role  role    role     role       role    role       role       role   role    role
`

/**
 * A document of a district that a member unit began, under three levels. `unit` is bound to that unit, `elsewhere` to
 * another one; nobody of them wrote, submitted or approved.
 */
export const ofUnit = `
                         submit recall a1    a2    a3    request schedule unschedule publish unreviewed afterwards revise discard withdraw
contributor/unit         +      subm   role  role  role  role    role     role       role    role       role       +      +       role
press-officer/unit       +      subm   role  role  role  role    role     role       role    role       role       +      +       role
district-reviewer/own    +      subm   +     role  role  +       role     role       role    role       +          +      +       role
city-reviewer/unit       +      subm   role  +     role  +       role     role       role    role       +          +      +       role
chief-editor/unit        +      subm   role  role  +     +       role     role       role    +          +          +      +       role
publisher/unit           role   subm   role  role  role  role    +        +          +       role       role       role   role    +
publisher/city           role   subm   role  role  role  role    +        +          +       role       role       role   role    +
publisher/other          role   subm   role  role  role  role    dist     dist       dist    role       role       role   role    dist
contributor/elsewhere    unit   subm   role  role  role  role    role     role       role    role       role       unit   unit    role
press-officer/elsewhere  unit   subm   role  role  role  role    role     role       role    role       role       unit   unit    role
city-reviewer/elsewhere  unit   subm   role  unit  role  unit    role     role       role    role       unit       unit   unit    role
chief-editor/elsewhere   unit   subm   role  role  unit  unit    role     role       role    unit       unit       unit   unit    role
publisher/elsewhere      role   subm   role  role  role  role    unit     unit       unit    role       role       role   role    unit
auditor/unit             role   subm   role  role  role  role    role     role       role    role       role       role   role    role
administrator/unit       role   subm   role  role  role  role    role     role       role    role       role       role   role    role
`

/** A document of a district where the office has two levels: the district's reviewers write, and review nothing. */
export const underTwoLevels = `
                         submit recall a1    a2    request schedule unschedule publish unreviewed afterwards revise discard withdraw
contributor/wrote        +      +      role  role  role    role     role       role    role       role       +      +       role
district-reviewer/own    +      subm   role  role  role    role     role       role    role       role       +      +       role
city-reviewer/own        +      subm   +     role  +       role     role       role    role       +          +      +       role
city-reviewer/city       +      subm   +     role  +       role     role       role    role       +          +      +       role
city-reviewer/wrote      +      subm   own   role  +       role     role       role    role       own        +      +       role
city-reviewer/other      dist   subm   dist  role  dist    role     role       role    role       dist       dist   dist    role
chief-editor/city        +      subm   role  +     +       role     role       role    +          +          +      +       role
chief-editor/wrote       +      subm   role  own   +       role     role       role    +          own        +      +       role
publisher/city           role   subm   role  role  role    +        +          +       role       role       role   role    +
`

/** The same with one level, which is the chief editor's. */
export const underOneLevel = `
                         submit recall a1    request schedule unschedule publish unreviewed afterwards revise discard withdraw
contributor/wrote        +      +      role  role    role     role       role    role       role       +      +       role
district-reviewer/own    +      subm   role  role    role     role       role    role       role       +      +       role
city-reviewer/city       +      subm   role  role    role     role       role    role       role       +      +       role
chief-editor/city        +      subm   +     +       role     role       role    +          +          +      +       role
chief-editor/wrote       +      subm   own   +       role     role       role    +          own        +      +       role
chief-editor/other       dist   subm   dist  dist    role     role       role    dist       dist       dist   dist    role
publisher/city           role   subm   role  role    +        +          +       role       role       role   role    +
`

/** Rows of a table by their first word, cells by the words at the head of their columns. */
export const readTable = (table: string): ReadonlyMap<string, Readonly<Record<string, string>>> => {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return new Map(
    rows.map(([name = '', ...cells]) => {
      if (cells.length !== head.length) throw new Error(`${name}: ${cells.length} cells of ${head.length}`)
      return [name, Object.fromEntries(head.map((column, index) => [column, cells[index] ?? '']))]
    }),
  )
}
