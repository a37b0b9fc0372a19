import { type ReactNode, useState } from 'react';
import {
  Dialog as AriaDialog,
  Autocomplete,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { comboOf, type KeyId } from '../keys.ts';
import { Kbd } from './Kbd.tsx';
import { KeyLayer } from './Keys.tsx';
import css from './Palette.module.css';
import { rankMatches } from './rankMatches.ts';

export interface PaletteItem {
  id: string;
  label: string;
  /** Quieter words beside it: where it leads, when it was. */
  note?: string | undefined;
  /** Further words it is found by. */
  alsoCalled?: string | undefined;
  shortcut?: KeyId | undefined;
  run: () => void;
}

export interface PaletteProps {
  open: boolean;
  onClose: () => void;
  label: string;
  placeholder: string;
  /** What the role may do; what it may not is left out, not greyed. */
  items: readonly PaletteItem[];
  /** Found for the text by the engine, shown before the rest and not filtered again. */
  found?: readonly PaletteItem[] | undefined;
  onText?: ((text: string) => void) | undefined;
  /** When nothing fits. */
  nothing: ReactNode;
}

/** Ctrl+K: find or do anything, and learn its key on the way. */
export function Palette({ open, onClose, ...props }: PaletteProps) {
  return (
    <ModalOverlay className={css.veil ?? ''} isOpen={open} onOpenChange={(stays) => !stays && onClose()} isDismissable>
      <Modal className={css.layer ?? ''}>
        <AriaDialog aria-label={props.label} className={css.dialog ?? ''}>
          <KeyLayer>
            <Finder {...props} onClose={onClose} />
          </KeyLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ label, placeholder, items, found = [], onText, nothing, onClose }: Omit<PaletteProps, 'open'>) {
  const [text, setText] = useState('');
  const shown = [...found, ...rankMatches(items, text)];

  function change(to: string) {
    setText(to);
    onText?.(to);
  }

  function run(id: string | number) {
    onClose();
    shown.find((item) => item.id === id)?.run();
  }

  return (
    <Autocomplete inputValue={text} onInputChange={change}>
      <SearchField aria-label={label} autoFocus className={css.field ?? ''}>
        <Input className={css.input ?? ''} placeholder={placeholder} autoComplete="off" spellCheck={false} />
      </SearchField>
      <Menu
        aria-label={label}
        items={shown}
        className={css.list ?? ''}
        onAction={run}
        renderEmptyState={() => <div className={css.nothing}>{nothing}</div>}
      >
        {(item) => (
          <MenuItem id={item.id} textValue={item.label} className={css.item ?? ''}>
            <span className={css.name}>{item.label}</span>
            {item.note && <span className={css.note}>{item.note}</span>}
            {item.shortcut && <Kbd combo={comboOf(item.shortcut)} />}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
