import { useRef, useState } from 'react';
import { searchCustomers } from '../../shared/customers/contract.ts';
import { lockFully, lockWindow } from '../../shared/session/contract.ts';
import { call, lockBy } from '../call.ts';
import { useHouse } from '../house.ts';
import { Palette, type PaletteItem } from '../ui/Palette.tsx';
import { rankMatches } from '../ui/rankMatches.ts';
import { useWords } from '../words.ts';
import { entranceOf, sectionsFor } from './places.ts';
import { sectionWord } from './sectionWord.ts';
import { appWords } from './words.ts';

/** Ctrl+K: find or do anything this role may, and learn its key on the way. */
export function AppPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const w = useWords(appWords);
  const { me, go, turn, hide, hidden, actAs, prefer } = useHouse();
  const [found, setFound] = useState<PaletteItem[]>([]);
  const asked = useRef(0);
  if (!me) return null;

  /** A customer is looked up only when no command is meant: a look-up is logged, and must not stand before what was typed. */
  async function find(text: string) {
    asked.current += 1;
    const mine = asked.current;
    if (rankMatches(items, text).length > 0) return setFound([]);
    const answer = await call(searchCustomers, { text });
    if (mine !== asked.current) return; // an older question's answer
    setFound(
      answer.ok
        ? answer.value.hits.slice(0, 5).map((hit) => ({
            id: hit.id,
            label: hidden ? hit.slipCode : hit.name,
            note: hidden ? w('hidden') : [hit.phone?.shown, hit.slipCode].filter(Boolean).join(' · '),
            run: () => go({ screen: 'customer', id: hit.id }),
          }))
        : [],
    );
  }

  const canSwitch = me.can.includes('act.officer');
  const items: PaletteItem[] = [
    {
      id: 'new',
      label: w('newCustomer'),
      shortcut: 'newCustomer',
      run: () => go({ screen: 'capture', prefill: null }),
    },
    { id: 'find', label: w('findCustomer'), shortcut: 'find', run: () => go({ screen: 'customers', text: '' }) },
    ...sectionsFor(me.role).map(({ screen, shortcut }) => ({
      id: screen,
      label: w(sectionWord[screen]),
      shortcut,
      run: () => go(entranceOf(screen)),
    })),
    { id: 'turn', label: w('turnScreen'), shortcut: 'turnScreen', run: () => turn(true) },
    { id: 'hide', label: w(hidden ? 'showDetails' : 'hideDetails'), shortcut: 'hideDetails', run: () => hide(!hidden) },
    ...(canSwitch
      ? [
          {
            id: 'role',
            label: w(me.role === 'officer' ? 'actAsOwner' : 'actAsOfficer'),
            run: () => actAs(me.role === 'officer' ? 'owner' : 'officer'),
          },
        ]
      : []),
    {
      id: 'theme',
      label: w('theme'),
      run: () => prefer({ theme: me.preferences.theme === 'dark' ? 'light' : 'dark' }),
    },
    { id: 'lock', label: w('lock'), shortcut: 'lock', run: () => lockBy(lockWindow) },
    { id: 'lockFully', label: w('lockFully'), shortcut: 'fullLock', run: () => lockBy(lockFully) },
  ];
  return (
    <Palette
      open={open}
      onClose={onClose}
      label={w('findOrDo')}
      placeholder={w('findOrDo')}
      items={items}
      found={found}
      onText={find}
      nothing={w('nothingFits')}
    />
  );
}
