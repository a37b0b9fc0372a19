import { dayOf, instantOf } from '../../../shared/instants.ts';
import { useFormat } from '../../format.ts';
import { Spoken } from '../../ui/Text.tsx';
import { useWords } from '../../words.ts';
import { gateWords } from '../words.ts';
import css from './RecoverySheet.module.css';
import { recoveryWords } from './recoveryWords.ts';
import type { Sheet } from './sheet.ts';

/** What goes on paper: on the screen a card of it, in print one A4 page and nothing else. */
export function RecoverySheet({ sheet }: { sheet: Sheet }) {
  const w = useWords(recoveryWords);
  const gate = useWords(gateWords);
  const format = useFormat();
  return (
    <article className={css.sheet}>
      <header className={css.head}>
        <h2 className={css.title}>{w('paperTitle')}</h2>
        <p className={css.shop}>
          <bdi>{sheet.shopName}</bdi>
        </p>
        <p>{format.day(dayOf(instantOf(Date.now())))}</p>
      </header>
      <p>{w('paperFor')}</p>
      <h3>{w('code')}</h3>
      <ol className={css.groups} translate="no">
        {sheet.recoveryCode.split('-').map((group, index) => (
          // The number finds it again on paper, and is how a wrong one is named. No two are the same: the last sign
          // of a group depends on its place.
          <li key={group} className={css.group}>
            <span aria-hidden="true" className={css.number}>
              {index + 1}
            </span>
            <Spoken>{w('group', { number: index + 1 })}</Spoken>
            <span className={css.code}>{group}</span>
          </li>
        ))}
      </ol>
      <p>{w('paperKeep')}</p>
      <dl className={css.facts}>
        <dt>{w('fingerprint')}</dt>
        <dd>
          <span className={css.hex}>{sheet.rosterFingerprint}</span>
          <span className={css.use}>{w('fingerprintUse')}</span>
        </dd>
        <dt>{w('logRoot')}</dt>
        <dd>
          <span className={css.hex}>{inFours(sheet.logRoot)}</span>
          <span className={css.use}>{w('logRootUse')}</span>
        </dd>
      </dl>
      <div className={css.signatures}>
        <p>{w('keptBy')}</p>
        <p>{w('signature')}</p>
        <p>{w('date')}</p>
      </div>
      <footer className={css.foot}>
        <span>{gate('app')}</span>
        <span>{w('page', { page: 1, pages: 1 })}</span>
      </footer>
    </article>
  );
}

const inFours = (hex: string) => (hex.toUpperCase().match(/.{1,4}/g) ?? []).join(' ');
