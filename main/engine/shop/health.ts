import type { LogCheck } from '../../../shared/audit/contract.ts';
import type { Instant } from '../../../shared/instants.ts';
import { isActive } from '../../../shared/keys/roster.ts';
import type { NoticeInForce } from '../../../shared/purposes/contract.ts';
import type { HealthLine } from '../../../shared/shop/contract.ts';
import type { House } from '../house.ts';
import type { Reader } from '../store/index.ts';
import { getSetting } from './settings.ts';

/** Each promise, what holds it, and whether it holds now (security.md section 1). What is not built yet is open, not green. */
export function healthOf(
  reader: Reader,
  now: Instant,
  house: House,
  notice: NoticeInForce,
  log: LogCheck,
): HealthLine[] {
  const { open, keysFile } = house;
  if (!open || !keysFile) throw new Error('the health page was asked for while locked');
  const line = (
    promise: HealthLine['promise'],
    heldBy: HealthLine['heldBy'],
    state: HealthLine['state'],
    detail: string | null = null,
  ): HealthLine => ({
    promise,
    heldBy,
    state,
    detail,
    checkedAt: now,
  });
  const broken = open.store.settingsHeld().filter(({ holds }) => !holds);
  const owners = keysFile.roster.people.filter((person) => isActive(person) && person.role === 'owner').length;
  const changeDue = getSetting(reader, 'keys.changeDueSince');
  const unreviewed = Object.entries(notice.texts).filter(([, text]) => !text.reviewed);
  return [
    line('unreadable-without-passphrase', 'cryptography', 'holds'),
    line(
      'settings-held',
      'app',
      broken.length === 0 ? 'holds' : 'broken',
      broken.map(({ name }) => name).join(', ') || null,
    ),
    line('roster-signed', 'cryptography', 'holds', String(keysFile.roster.version)),
    line('log-intact', 'cryptography', log.intact ? 'holds' : 'broken', String(log.entries)),
    line('removed-people-out', 'cryptography', changeDue === null ? 'holds' : 'open', changeDue),
    line('recovery-typed-back', 'people', getSetting(reader, 'recovery.typedBackAt') === null ? 'open' : 'holds'),
    line('two-owners', 'people', owners > 1 ? 'holds' : 'open', String(owners)),
    line('backup-verified', 'app', 'open'),
    line('nothing-leaves', 'app', 'holds'),
    line(
      'notice-reviewed',
      'people',
      unreviewed.length === 0 ? 'holds' : 'open',
      unreviewed.map(([language]) => language).join(', ') || null,
    ),
  ];
}
