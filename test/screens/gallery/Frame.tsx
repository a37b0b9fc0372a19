import type { ReactNode } from 'react';
import { Shell } from '../../../renderer/ui/Shell.tsx';

const rail = [
  ['counter', 'Counter', undefined],
  ['customers', 'Customers', undefined],
  ['retention', 'Retention', '4'],
  ['requests', 'Requests', '1'],
  ['purposes', 'Purposes & notices', undefined],
  ['sharing', 'Sharing', undefined],
  ['insight', 'Insight', undefined],
  ['import', 'Import · Export', undefined],
  ['reviews', 'Reviews', undefined],
  ['breaches', 'Breaches', undefined],
  ['people', 'People', undefined],
  ['settings', 'Settings', undefined],
] as const;

export interface FrameProps {
  density: 'counter' | 'office';
  side?: { label: string; content: ReactNode } | undefined;
  practice?: string;
  current?: string;
  children: ReactNode;
}

export function Frame({ density, side, practice, current = 'counter', children }: FrameProps) {
  return (
    <Shell
      density={density}
      shop="Thandi’s Hair & Beauty"
      find={{ label: 'Find or do anything', onOpen: () => {} }}
      person={{ name: 'Sipho', role: 'Counter' }}
      lock={{ label: 'Lock', onPress: () => {} }}
      rail={{
        label: 'Places',
        current,
        onGo: () => {},
        items: rail.map(([id, label, count]) => ({
          id,
          label,
          count,
          countName: count && `${count} due`,
          shortcut: id === 'counter' ? 'newCustomer' : undefined,
        })),
      }}
      status={
        <>
          <span>{'✔ Saved on this computer 14:52'}</span>
          <span>{'Backup: yesterday 18:05'}</span>
          <span>{'Hub: 3 changes waiting'}</span>
        </>
      }
      keysHelp={{ label: 'Keys', onOpen: () => {} }}
      side={side}
      practice={practice}
      words={{ menu: 'Menu', close: 'Close' }}
    >
      {children}
    </Shell>
  );
}
