import clsx from 'clsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import css from './Dialog.module.css';
import { KeyLayer } from './Keys.tsx';

export interface DialogProps {
  open: boolean;
  /** Esc, the close button, or (for a drawer) a press outside. */
  onClose: () => void;
  title: string;
  /** The word on the button that closes: "Close", "Keep as it is". */
  close: string;
  children: ReactNode;
  /** Further buttons; the closing one stands before them. */
  actions?: ReactNode;
  shape?: 'box' | 'wide' | 'drawer' | undefined;
  /** Long text to read: it takes the focus, so that the arrow keys scroll it. */
  reading?: boolean | undefined;
}

/** A layer above the page. Focus goes to the title, stays inside, and returns to what opened it. */
export function Dialog({ open, onClose, title, close, children, actions, shape = 'box', reading }: DialogProps) {
  return (
    <ModalOverlay
      className={clsx(css.veil, css[`${shape}Veil`])}
      isOpen={open}
      onOpenChange={(stays) => !stays && onClose()}
      isDismissable={shape === 'drawer'}
    >
      <Modal className={clsx(css.layer, css[shape])}>
        <AriaDialog className={css.dialog ?? ''}>
          <KeyLayer>
            <Title>{title}</Title>
            {reading ? (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              <section className={css.content} tabIndex={0} aria-label={title}>
                {children}
              </section>
            ) : (
              <div className={css.content}>{children}</div>
            )}
            <div className={css.actions}>
              <Button onPress={onClose}>{close}</Button>
              {actions}
            </div>
          </KeyLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Title({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Heading ref={heading} slot="title" tabIndex={-1} className={css.title ?? ''}>
      {children}
    </Heading>
  );
}
