/** Browsers load their voices after the page; some never say that they have. */
const VOICES_MS = 1500;

const isChinese = ({ lang }: SpeechSynthesisVoice) => /^(?:zh|cmn)\b/i.test(lang.replace('_', '-'));
const isMandarin = ({ lang }: SpeechSynthesisVoice) => /CN|Hans|^cmn|^zh$/i.test(lang);

/** The voice that reads Chinese best: Mandarin before others, one of the phone's own before one from afar. */
export function pickVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const rank = (voice: SpeechSynthesisVoice) =>
    Number(isMandarin(voice)) * 2 + Number(voice.localService);
  const [best = null] = voices.filter(isChinese).sort((a, b) => rank(b) - rank(a));
  return best;
}

/** The browser's voices, once it knows them; none when it has none. */
export async function loadVoices(): Promise<SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices();
  if (known.length > 0) return known;
  await new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
    setTimeout(resolve, VOICES_MS);
  });
  return speechSynthesis.getVoices();
}
