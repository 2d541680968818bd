'use client';

import { useRef, useState, type ComponentType } from 'react';

interface PlayerProps {
  onEnd: () => void;
}

interface ReadAloudProps {
  /** 听全文 by default. */
  label?: string;
}

/**
 * Reads the page's main text aloud. The button is there where the browser can speak; what speaks is loaded when it
 * is pressed.
 */
export function ReadAloud({ label = '听全文' }: ReadAloudProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [Player, setPlayer] = useState<ComponentType<PlayerProps> | null>(null);

  async function start() {
    // Phones let a page speak only out of a touch: this silent word keeps the door open while the rest loads.
    speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    const { Player: loaded } = await import('./player');
    setPlayer(() => loaded);
  }

  function end() {
    // The keyboard does not lose its place with the player.
    if (document.activeElement?.closest('.player')) button.current?.focus();
    setPlayer(null);
  }

  return (
    <>
      <button
        className="tool read-aloud"
        type="button"
        ref={button}
        data-needs-script="page"
        data-speaks
        aria-pressed={Player !== null}
        onClick={() => (Player ? end() : void start())}
      >
        {label}
      </button>
      {Player && <Player onEnd={end} />}
    </>
  );
}
