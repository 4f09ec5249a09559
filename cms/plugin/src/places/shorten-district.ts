/** What development zones are called for short. */
const zones: readonly (readonly [RegExp, readonly string[]])[] = [
  [/临港/, ['临港区', '临港', '临港经开区']],
  [/高(?:新)?技术/, ['高新区', '高区', '高新技术开发区']],
  [/经济技术/, ['经开区', '经区', '经济开发区']],
]

/** Offices shorten the names of districts: 环翠 for 环翠区, 高区 for a zone of high technology. */
export const shortenDistrict = (name: string): readonly string[] => {
  const zone = zones.find(([pattern]) => pattern.test(name))
  return zone ? zone[1] : [name.replace(/(?:区|市|县)$/, '')]
}
