import { createRoot } from 'react-dom/client';
import { Gate } from './gate/Gate.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Gate />);
