import { type Language, words } from './words.ts';

/**
 * Own tables: the window's browser has cut-down language data and would print isiZulu dates in American English
 * without a word of warning. Never ask `Intl` for a date in the language of the screen.
 */
export const monthNames: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  af: 'Januarie Februarie Maart April Mei Junie Julie Augustus September Oktober November Desember'.split(' '),
  zu: 'Januwari Februwari Mashi Ephreli Meyi Juni Julayi Agasti Septhemba Okthoba Novemba Disemba'.split(' '),
};

/** For the translator: the numbers to try are 0, 1, 2 and 5. */
export const formatWords = words('format', {
  en: {
    months_one: '{{count}} month',
    months_other: '{{count}} months',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    monthsAndDays: '{{months}} and {{days}}',
    moreMonths_one: 'kept {{count}} more month',
    moreMonths_other: 'kept {{count}} more months',
    moreDays_one: 'kept {{count}} more day',
    moreDays_other: 'kept {{count}} more days',
    keptNoLonger: 'no longer kept',
    daysLeft_one: '{{count}} day left',
    daysLeft_other: '{{count}} days left',
    daysLate_one: '{{count}} day late',
    daysLate_other: '{{count}} days late',
    dueToday: 'due today',
    today: 'today',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow',
  },
  af: {
    months_one: '{{count}} maand',
    months_other: '{{count}} maande',
    days_one: '{{count}} dag',
    days_other: '{{count}} dae',
    monthsAndDays: '{{months}} en {{days}}',
    moreMonths_one: 'word nog {{count}} maand gehou',
    moreMonths_other: 'word nog {{count}} maande gehou',
    moreDays_one: 'word nog {{count}} dag gehou',
    moreDays_other: 'word nog {{count}} dae gehou',
    keptNoLonger: 'word nie meer gehou nie',
    daysLeft_one: 'nog {{count}} dag',
    daysLeft_other: 'nog {{count}} dae',
    daysLate_one: '{{count}} dag laat',
    daysLate_other: '{{count}} dae laat',
    dueToday: 'moet vandag klaar wees',
    today: 'vandag',
    yesterday: 'gister',
    tomorrow: 'môre',
  },
  zu: {
    months_one: 'inyanga engu-{{count}}',
    months_other: 'izinyanga ezingu-{{count}}',
    days_one: 'usuku olungu-{{count}}',
    days_other: 'izinsuku ezingu-{{count}}',
    monthsAndDays: '{{months}} {{days}}',
    moreMonths_one: 'kusazogcinwa inyanga engu-{{count}}',
    moreMonths_other: 'kusazogcinwa izinyanga ezingu-{{count}}',
    moreDays_one: 'kusazogcinwa usuku olungu-{{count}}',
    moreDays_other: 'kusazogcinwa izinsuku ezingu-{{count}}',
    keptNoLonger: 'akusagcinwa',
    daysLeft_one: 'kusele usuku olungu-{{count}}',
    daysLeft_other: 'kusele izinsuku ezingu-{{count}}',
    daysLate_one: 'sekwedlule usuku olungu-{{count}}',
    daysLate_other: 'sekwedlule izinsuku ezingu-{{count}}',
    dueToday: 'kuphela namuhla',
    today: 'namuhla',
    yesterday: 'izolo',
    tomorrow: 'kusasa',
  },
});
