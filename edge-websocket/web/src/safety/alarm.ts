import type { Severity } from './incidents';

/** Two tones for what is grave, one for what is less so; hertz. */
const TONES: Readonly<Record<Severity, readonly number[]>> = {
  critical: [988, 740, 988, 740],
  high: [880, 660],
  medium: [660],
  low: [],
};

const TONE_S = 0.16;
const LOUDNESS = 0.12;

/** Sounds when something begins. Browsers let a page sound only after it was touched: turning the sound on is that. */
export class Alarm {
  #context: AudioContext | undefined;

  /** To be called by a click. */
  wake(): void {
    this.#context ??= new AudioContext();
    void this.#context.resume();
  }

  sound(severity: Severity): void {
    const context = this.#context;
    if (context === undefined || context.state !== 'running') {
      return;
    }
    TONES[severity].forEach((hertz, index) => {
      const begin = context.currentTime + index * TONE_S;
      const loudness = context.createGain();
      loudness.gain.setValueAtTime(0, begin);
      loudness.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.01);
      loudness.gain.linearRampToValueAtTime(0, begin + TONE_S);
      const tone = context.createOscillator();
      tone.frequency.value = hertz;
      tone.connect(loudness).connect(context.destination);
      tone.start(begin);
      tone.stop(begin + TONE_S);
    });
  }
}
