import { useSyncExternalStore } from 'react';
import { instantOf } from '../../shared/instants.ts';
import { savedAt } from '../call.ts';
import { useFormat } from '../format.ts';
import { useWords } from '../words.ts';
import css from './BottomLine.module.css';
import { appWords } from './words.ts';

/** The state of the world in one line: saved, backed up, and that nothing leaves. Offline is normal and says nothing. */
export function BottomLine() {
  const w = useWords(appWords);
  const f = useFormat();
  const at = useSyncExternalStore(savedAt.subscribe, savedAt.get);
  return (
    <>
      <span className={css.saved}>
        {at === null ? w('nothingSavedYet') : w('saved', { time: f.time(instantOf(at)) })}
      </span>
      <span>{w('noBackup')}</span>
      <span className={css.leaves}>{w('nothingLeaves')}</span>
    </>
  );
}
