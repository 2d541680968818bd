import { cleanText } from './clean-text';

/** On one line, without what no database takes, at most so many characters. */
export function auditText(text: string, most: number): string {
  const characters = [...cleanText(text).replace(/\s+/g, ' ').trim()];
  return characters.length <= most
    ? characters.join('')
    : `${characters.slice(0, most - 1).join('')}…`;
}

/** The first that a browser’s own account of itself names is what it is: each of them claims to be those behind it. */
const BROWSERS: readonly [pattern: RegExp, name: string][] = [
  [/MicroMessenger\/(\d+)/, '微信'],
  [/DingTalk\/(\d+)/, '钉钉'],
  [/QQBrowser\/(\d+)/, 'QQ 浏览器'],
  [/(?:Edg|EdgA|EdgiOS)\/(\d+)/, 'Edge'],
  [/(?:OPR|Opera)\/(\d+)/, 'Opera'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//, 'Safari'],
];

const SYSTEMS: readonly [pattern: RegExp, name: string][] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const LONGEST_AGENT = 60;

/** A User-Agent as people read it: `Chrome 131，Windows`; of a program that is no browser, how it calls itself. */
export function shortAgent(agent: string): string {
  const [, version, browser] =
    BROWSERS.flatMap(([pattern, name]) => {
      const match = pattern.exec(agent);
      return match ? [[match[0], match[1], name]] : [];
    })[0] ?? [];
  if (!browser) return auditText(agent, LONGEST_AGENT);
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1];
  return [`${browser} ${version}`, system].filter(Boolean).join('，');
}
