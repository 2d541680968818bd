import type { Passage } from './passages';

export type State = 'reading' | 'paused' | 'ended' | 'failed';

interface Options {
  passages: readonly Passage[];
  voice: SpeechSynthesisVoice;
  onPassage: (passage: Passage) => void;
  onState: (state: State) => void;
}

/**
 * Speaks passages one after another. A pause ends the sentence, and it goes on from that sentence's beginning:
 * Android's speechSynthesis.pause() cannot be resumed.
 */
export class Reader {
  #index = 0;
  /** The one being spoken; what an earlier one still reports is of no interest. */
  #present: SpeechSynthesisUtterance | null = null;
  #rate = 1;

  constructor(private readonly options: Options) {}

  play(): void {
    this.options.onState('reading');
    this.#speak();
  }

  pause(): void {
    this.#hush();
    this.options.onState('paused');
  }

  /** 1 is the voice's own speed. */
  setRate(rate: number): void {
    this.#rate = rate;
    if (this.#present) this.#speak();
  }

  stop(): void {
    this.#hush();
  }

  #speak(): void {
    this.#hush();
    const { passages, voice, onPassage, onState } = this.options;
    const passage = passages[this.#index];
    if (!passage) return onState('ended');
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = this.#rate;
    utterance.onend = () => {
      if (utterance !== this.#present) return;
      this.#index++;
      this.#speak();
    };
    utterance.onerror = () => {
      if (utterance !== this.#present) return;
      this.#present = null;
      onState('failed');
    };
    this.#present = utterance;
    onPassage(passage);
    speechSynthesis.speak(utterance);
  }

  #hush(): void {
    this.#present = null;
    speechSynthesis.cancel();
  }
}
