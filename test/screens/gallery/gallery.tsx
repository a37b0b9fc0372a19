import { createRoot } from 'react-dom/client';
import { setLanguage } from '../../../renderer/words.ts';
import { Capture } from './Capture.tsx';
import { Layers } from './Layers.tsx';
import { Parts } from './Parts.tsx';

/** ?theme=dark&density=office&show=parts&language=zu */
const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme) document.documentElement.dataset.theme = theme;
const language = asked.get('language');
if (language === 'af' || language === 'zu') setLanguage(language);

// Every violation of the page's policy is written into the page, where the pictures show it.
document.addEventListener('securitypolicyviolation', (event) => {
  const line = document.createElement('p');
  line.textContent = `POLICY: ${event.violatedDirective} ${event.sourceFile}:${event.lineNumber}`;
  document.body.prepend(line);
});

const density = asked.get('density') === 'office' ? 'office' : 'counter';
const shows: Record<string, React.ReactNode> = {
  capture: <Capture density={density} />,
  parts: <Parts density={density} />,
  dialog: <Layers which="dialog" />,
  drawer: <Layers which="drawer" />,
  palette: <Layers which="palette" />,
  keys: <Layers which="keys" />,
  confirm: <Layers which="confirm" />,
};

const root = document.getElementById('root');
if (root) createRoot(root).render(shows[asked.get('show') ?? 'capture']);
