import { groundText } from '../../../../../shared/requests/packTexts.ts';
import type { z } from '../../../../../shared/z.ts';
import type { Pack, PackParts } from '../schema.ts';
import type { Rows, rowsToTell } from './rows.ts';
import type { Sources } from './sources.ts';

type Language = Pack['language'];

const named = (sources: Sources, purposeId: string, versionId: string, language: Language) => ({
  code: sources.purpose(purposeId).code,
  title: sources.version(versionId).words.wording[language].title,
});

/** Part 3: purposes that began without a consent (s 11(1)(b) to (f)), and those a yes that stands rests on (s 11(1)(a)). */
export function purposesPart(rows: Rows, sources: Sources, language: Language): PackParts['purposes'] {
  const told = (purposeId: string, versionId: string) => {
    const { words, version } = sources.version(versionId);
    const { ground } = sources.purpose(purposeId);
    return {
      purpose: named(sources, purposeId, versionId, language),
      meaning: words.wording[language].meaning,
      version,
      ground,
      groundWords: groundText(ground, language),
      keptFor: words.keptFor[language],
    };
  };
  const events = rows.list('purpose_event');
  const begun = events.filter(({ kind }) => kind === 'begun');
  const others = begun.map((event) => ({
    ...told(event.purpose_id, event.purpose_version_id),
    since: event.at,
    endedAt:
      events.find(({ kind, purpose_id, at }) => kind === 'ended' && purpose_id === event.purpose_id && at >= event.at)
        ?.at ?? null,
    by: sources.who(event.recorded_by),
  }));
  return [...others, ...purposesOnConsent(rows, told)];
}

function purposesOnConsent<T>(rows: Rows, told: (purposeId: string, versionId: string) => T) {
  const standing = rows.list('consent_state').filter(({ state }) => state === 'given');
  const purposes = [...new Set(standing.map(({ purpose_id }) => purpose_id))];
  return purposes.flatMap((purposeId) => {
    const since = standing.flatMap((state) => (state.purpose_id === purposeId ? [state.since] : [])).toSorted()[0];
    const words = rows
      .list('consent_event')
      .findLast(({ purpose_id, kind }) => purpose_id === purposeId && kind === 'given');
    return since && words ? [{ ...told(purposeId, words.purpose_version_id), since, endedAt: null, by: null }] : [];
  });
}

/** Part 4: the choices as they stand, and every event with the words shown and its proof (s 11(2)(a), Reg 6). */
export function consentsPart(rows: Rows, sources: Sources, language: Language): PackParts['consents'] {
  const events = rows.list('consent_event');
  const proofs = new Map(rows.list('consent_proof').map((proof) => [proof.id, proof]));
  const given = new Map(rows.list('notice_shown').map((shown) => [shown.id, noticeGiven(shown, sources)]));
  const versionOf = (purposeId: string) =>
    events.findLast(({ purpose_id }) => purpose_id === purposeId)?.purpose_version_id ?? '';
  return {
    now: rows.list('consent_state').map(({ purpose_id, channel, state, since }) => ({
      purpose: named(sources, purpose_id, versionOf(purpose_id), language),
      channel,
      state,
      since,
    })),
    events: events.map((event) => {
      const { words, goods, version } = sources.version(event.purpose_version_id);
      const proof = proofs.get(event.proof_id ?? '');
      return {
        id: event.id,
        purpose: named(sources, event.purpose_id, event.purpose_version_id, language),
        channel: event.channel,
        kind: event.kind,
        at: event.occurred_at,
        wordsShown: words.asks[event.channel]?.[event.language] ?? words.wording[event.language].title,
        language: event.language,
        goodsOrServices: goods?.[event.language] ?? null,
        purposeVersion: version,
        method: event.method,
        initiatedBy: event.initiated_by,
        by: sources.who(event.recorded_by),
        notice: given.get(event.notice_shown_id ?? '') ?? null,
        proof: proof?.proof ?? null,
        proofRecordedAt: proof?.recorded_at ?? null,
        corrects: event.corrects,
        reason: event.reason,
      };
    }),
  };
}

type NoticeShown = z.output<typeof rowsToTell.notice_shown>;

const noticeGiven = (shown: NoticeShown, { notice, who }: Sources) => {
  const { version, texts } = notice(shown.notice_version_id);
  return {
    version,
    language: shown.language,
    hash: texts[shown.language].hash,
    shownHow: shown.shown_how,
    shownAt: shown.shown_at,
    shownBy: who(shown.shown_by),
  };
};

/** Part 5: each notice given, and its whole text as it stood, once for each language it was given in (s 18). */
export function noticesPart(rows: Rows, sources: Sources): PackParts['notices'] {
  const shown = rows.list('notice_shown');
  const texts = new Map(
    shown.map(({ notice_version_id, language }) => {
      const { version, texts } = sources.notice(notice_version_id);
      const { reviewed: _, ...text } = texts[language];
      return [`${notice_version_id} ${language}`, { version, language, ...text }];
    }),
  );
  return { given: shown.map((each) => noticeGiven(each, sources)), texts: [...texts.values()] };
}

/** Part 6: when specials were asked about, answered and stopped (s 69). The register sends none itself. */
export function marketingPart(rows: Rows, sources: Sources, language: Language): PackParts['marketing'] {
  const choices = rows
    .list('consent_event')
    .filter(({ purpose_id }) => sources.purpose(purpose_id).family === 'marketing');
  return {
    choices: choices.map(({ purpose_id, purpose_version_id, channel, kind, occurred_at, method }) => ({
      purpose: named(sources, purpose_id, purpose_version_id, language),
      channel,
      kind,
      at: occurred_at,
      method,
    })),
    sent: [],
  };
}
