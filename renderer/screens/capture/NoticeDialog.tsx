import type { CustomerLanguage } from '../../../shared/languages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import css from './capture.module.css';
import type { Sheet } from './captureForm.ts';

interface NoticeDialogProps {
  notice: Sheet['notice'];
  language: CustomerLanguage;
  open: boolean;
  onClose: () => void;
  close: string;
}

/** The whole notice of POPIA s 18, in the customer's language. */
export function NoticeDialog({ notice, language, open, onClose, close }: NoticeDialogProps) {
  const { title, items } = notice.texts[language];
  return (
    <Dialog open={open} onClose={onClose} shape="wide" reading close={close} title={title}>
      <div lang={language} className={css.notice}>
        {items.map(({ key, heading, text }) => (
          <section key={key}>
            <h3>{heading}</h3>
            {text.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
