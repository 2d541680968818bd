'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Marker } from './marker';
import { passagesIn } from './passages';
import { Reader, type State } from './reader';
import { loadVoices, pickVoice } from './voice';

const RATES = [
  { label: '慢', rate: 0.75 },
  { label: '正常', rate: 1 },
  { label: '快', rate: 1.35 },
];

const SAYS: Record<State | 'preparing' | 'voiceless', string> = {
  preparing: '正在准备朗读……',
  reading: '正在朗读',
  paused: '已暂停',
  ended: '读完了',
  failed: '朗读中断了，请再按一次“继续”。',
  voiceless:
    '这台设备没有中文语音，暂时不能朗读。可以在系统设置的“文字转语音”里安装中文语音后再试。',
};

/** Speaks the main text of the page and shows what steers it. */
export function Player({ onEnd }: { onEnd: () => void }) {
  const path = usePathname();
  const [startedAt] = useState(path);
  const [state, setState] = useState<keyof typeof SAYS>('preparing');
  const [rate, setRate] = useState(1);
  const reader = useRef<Reader | null>(null);

  useEffect(() => {
    let marker: Marker | null = null;
    let gone = false;
    void loadVoices().then((voices) => {
      if (gone) return;
      const voice = pickVoice(voices);
      const main = document.querySelector('main');
      if (!voice || !main) return setState('voiceless');
      const shown = (marker = new Marker());
      reader.current = new Reader({
        passages: passagesIn(main),
        voice,
        onPassage: (passage) => shown.show(passage),
        onState: setState,
      });
      reader.current.play();
    });
    const silence = () => reader.current?.stop();
    addEventListener('pagehide', silence);
    return () => {
      gone = true;
      removeEventListener('pagehide', silence);
      silence();
      marker?.remove();
    };
  }, []);

  // Another page is another text.
  useEffect(() => {
    if (path !== startedAt || state === 'ended') onEnd();
  }, [path, startedAt, state, onEnd]);

  function choose(next: number) {
    setRate(next);
    reader.current?.setRate(next);
  }

  const speaks = state === 'reading';
  return (
    <section className="player" aria-label="朗读">
      <p className="player__state" role="status">
        {SAYS[state]}
      </p>
      {state !== 'voiceless' && (
        <>
          <button
            className="tool tool--main"
            type="button"
            onClick={() => (speaks ? reader.current?.pause() : reader.current?.play())}
          >
            {speaks ? '暂停' : '继续'}
          </button>
          <div className="player__rates" role="group" aria-label="语速">
            {RATES.map((option) => (
              <button
                key={option.label}
                className="tool"
                type="button"
                aria-pressed={option.rate === rate}
                onClick={() => choose(option.rate)}
              >
                {option.label}
              </button>
            ))}
          </div>
        </>
      )}
      <button className="tool tool--main" type="button" onClick={onEnd}>
        {state === 'voiceless' ? '知道了' : '停止'}
      </button>
    </section>
  );
}
