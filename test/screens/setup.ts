import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { messages } from '../../renderer/ui/messages.ts';
import { setLanguage } from '../../renderer/words.ts';

// As in index.html: its presence stops React Aria from adding a style element.
const pressableStyle = document.createElement('meta');
pressableStyle.id = 'react-aria-pressable-style';
document.head.append(pressableStyle);

// jsdom lays nothing out and draws nothing. These stand for the parts of a browser it lacks, none of which is ours.
class SilentResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= SilentResizeObserver;
Element.prototype.scrollIntoView ??= () => {};
HTMLCanvasElement.prototype.getContext = silentContext as never; // a drawing surface that keeps nothing

function silentContext() {
  return new Proxy({}, { get: () => () => {}, set: () => true });
}

beforeEach(() => setLanguage('en'));

afterEach(() => {
  cleanup();
  messages.clear();
});
