/**
 * Characters for which GB 18030-2000 and older fonts of Chinese systems used private codes, before Unicode had codes for
 * them: from the first code on, the characters that stand there one after the other.
 */
const runs: readonly (readonly [first: number, characters: string])[] = [
  [0xe78d, '︐︒︑︓︔︕︖︗︘︙'],
  [0xe7c7, 'ḿǹ'],
  [0xe7e7, '〾⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻'],
  [
    0xe815,
    '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
  ],
]

const known: ReadonlyMap<string, string> = new Map(
  runs.flatMap(([first, characters]) =>
    [...characters].map((character, index) => [String.fromCodePoint(first + index), character] as const),
  ),
)

/** The character of Unicode that a private code stands for (䶮 for U+E863), where it is known. */
export const findUnicode = (character: string): string | undefined => known.get(character)
