import { describe, expect, test } from 'vitest';
import { registerOf } from './people.ts';

const nomsa = { name: 'Nomsa Dlamini', phone: '+27821234567', email: 'Nomsa.Dlamini@gmail.example' };

describe('searching by phone number', () => {
  test.each([
    '0821234567',
    '082 123 4567',
    '082-123-4567',
    '(082) 123 4567',
    '+27 82 123 4567',
    '+27 (0)82 123 4567',
    '0027821234567',
    '27821234567',
    '821234567',
    '０８２１２３４５６７',
  ])('given a number written %s, the person is found', (typed) => {
    const register = registerOf([nomsa, { name: 'Sipho Cele', phone: '+27831112222' }]);
    expect(register.names(typed)).toEqual(['Nomsa Dlamini']);
  });

  test('given the first digits or the last four, the person is found', () => {
    const register = registerOf([nomsa, { name: 'Sipho Cele', phone: '+27831112222' }]);
    expect(register.names('082 1')).toEqual(['Nomsa Dlamini']);
    expect(register.names('+27 82')).toEqual(['Nomsa Dlamini']);
    expect(register.names('4567')).toEqual(['Nomsa Dlamini']);
  });

  test('given a foreign number, it is found with and without its plus', () => {
    const register = registerOf([nomsa, { name: 'Tendai Moyo', phone: '+263771234999' }]);
    for (const typed of ['+263 77 123 4999', '00263771234999', '263771', '4999']) {
      expect(register.names(typed)).toEqual(['Tendai Moyo']);
    }
  });

  test('given a name and the last four, only the person with both is found', () => {
    const register = registerOf([nomsa, { name: 'Thabo Dlamini', phone: '+27831114567' }, 'Nomsa Cele']);
    expect(register.names('4567')).toEqual(['Thabo Dlamini', 'Nomsa Dlamini']);
    expect(register.names('Nomsa 4567')).toEqual(['Nomsa Dlamini']);
    expect(register.names('4567 nom')).toEqual(['Nomsa Dlamini']);
    expect(register.names('dlamni nomsa 082 123')).toEqual(['Nomsa Dlamini']);
  });

  test('given a household with one number, all of it is found, the newest first', () => {
    const phone = '+27821234567';
    const register = registerOf([
      { name: 'Nomsa Dlamini', phone },
      { name: 'Sipho Dlamini', phone },
    ]);
    expect(register.names('082 123 4567')).toEqual(['Sipho Dlamini', 'Nomsa Dlamini']);
  });

  test('given digits that are part of a name, the name is found', () => {
    const register = registerOf(['Class of 2010', 'Shop 24']);
    expect(register.names('class 2010')).toEqual(['Class of 2010']);
    expect(register.names('shop 24')).toEqual(['Shop 24']);
  });
});

describe('searching by e-mail address', () => {
  test('given its beginning, in any case, the person is found', () => {
    const register = registerOf([nomsa, { name: 'Sipho Cele', email: 'sipho@mail.example' }]);
    expect(register.names('nomsa.dlamini@')).toEqual(['Nomsa Dlamini']);
    expect(register.names('NOMSA.DLAMINI@GMAIL.EXAMPLE')).toEqual(['Nomsa Dlamini']);
  });

  test('given only a domain, nobody is listed', () => {
    const register = registerOf([nomsa]);
    expect(register.names('@gmail.example')).toEqual([]);
  });
});

describe('searching by slip code', () => {
  test('given the code with or without its dash, in any case, that record comes first', () => {
    const register = registerOf([nomsa, 'Sipho Cele']);
    const code = register.filled[0]?.slipCode ?? '';
    expect(code).toMatch(/^1[0-9A-Z]{2}-[0-9A-Z]{4}$/);
    for (const typed of [code, code.replace('-', ''), code.toLowerCase(), ` ${code} `]) {
      expect(register.names(typed, 'staff')).toEqual(['Nomsa Dlamini']);
    }
  });

  test('given letters that paper confuses, they are read as the digits they were', () => {
    const register = registerOf([nomsa, 'Sipho Cele']);
    const code = register.filled[1]?.slipCode ?? '';
    expect(code).toContain('1');
    expect(register.names(code.replaceAll('1', 'l').replaceAll('0', 'o'))).toEqual(['Sipho Cele']);
  });

  test('a code read from paper shows that record alone, not the names it resembles', () => {
    const register = registerOf([nomsa, 'Sipho Cele']);
    const code = register.filled[0]?.slipCode ?? '';
    expect(register.search(code)).toMatchObject({ meant: null, more: false, rows: [{ name: 'Nomsa Dlamini' }] });
  });

  test('given a name that could be a code, the name is found', () => {
    const register = registerOf(['Nomsa Sithole', 'Sipho Cele']);
    expect(register.names('Sithole')).toEqual(['Nomsa Sithole']);
  });
});

describe('searching by name', () => {
  const accented = ['Zoë Naudé', 'Livhuwani Ṋemuḓivha', 'Tšepo Mašilo', 'Jürgen Müller', 'Søren Dahl', 'Łukasz Wójcik'];
  test.each([
    ['zoe naude', 'Zoë Naudé'],
    ['Naudé', 'Zoë Naudé'],
    ['nemudivha', 'Livhuwani Ṋemuḓivha'],
    ['Ṋemuḓi', 'Livhuwani Ṋemuḓivha'],
    ['tsepo', 'Tšepo Mašilo'],
    ['mas\u030cilo', 'Tšepo Mašilo'],
    ['MULLER', 'Jürgen Müller'],
    ['soren', 'Søren Dahl'],
    ['wojcik', 'Łukasz Wójcik'],
  ])('given %s, %s is found', (typed, name) => {
    expect(registerOf(accented).names(typed)).toEqual([name]);
  });

  const compound = [
    "Sean O'Brien", 'Jan van der Merwe', 'Elmarie Janse van Rensburg', 'Lindiwe Nkosi-Dlamini', "Tiyani N'wamitwa", 'Kobus du Toit',
  ]; // biome-ignore format: a list
  test.each([
    ["o'brien", "Sean O'Brien"],
    ['O’Brien', "Sean O'Brien"],
    ['obrien', "Sean O'Brien"],
    ['brien', "Sean O'Brien"],
    ['o brien', "Sean O'Brien"],
    ['van der merwe', 'Jan van der Merwe'],
    ['merwe', 'Jan van der Merwe'],
    ['v d merwe', 'Jan van der Merwe'],
    ['v.d. Merwe', 'Jan van der Merwe'],
    ['merwe jan', 'Jan van der Merwe'],
    ['rensburg', 'Elmarie Janse van Rensburg'],
    ['janse van r', 'Elmarie Janse van Rensburg'],
    ['nkosi-dlamini', 'Lindiwe Nkosi-Dlamini'],
    ['nkosi dlamini', 'Lindiwe Nkosi-Dlamini'],
    ['dlamini', 'Lindiwe Nkosi-Dlamini'],
    ['nwamitwa', "Tiyani N'wamitwa"],
    ["n'wa", "Tiyani N'wamitwa"],
    ['toit', 'Kobus du Toit'],
  ])('given %s, %s is found', (typed, name) => {
    expect(registerOf(compound).names(typed)).toEqual([name]);
  });

  test('given two beginnings in either order, the person with both is found', () => {
    const register = registerOf(['Thabo Mokoena', 'Thandi Nkosi', 'Sipho Mokoena']);
    expect(register.names('th mo')).toEqual(['Thabo Mokoena']);
    expect(register.names('mokoena tha')).toEqual(['Thabo Mokoena']);
  });

  test('given a first word that is somebody else’s whole name, whoever has a name that begins so is still found', () => {
    const register = registerOf(['Nomsa Dlamini', 'Nom Cele']);
    expect(register.search('nom dlamini')).toMatchObject({ meant: null, rows: [{ name: 'Nomsa Dlamini' }] });
  });

  test('whole family names come before whole given names, those before beginnings, and newer before older', () => {
    const register = registerOf(['Nelson Cele', 'Nel Botha', 'Anna Nel', 'Piet Nel', 'Zandi Nelani']);
    expect(register.names('nel')).toEqual(['Piet Nel', 'Anna Nel', 'Nel Botha', 'Zandi Nelani', 'Nelson Cele']);
  });

  test('given a name that begins many others, whoever has it whole is not crowded out by newer people', () => {
    const register = registerOf(['Anna Nel', ...Array.from({ length: 60 }, (_, place) => `Person${place} Nelson`)]);
    expect(register.names('nel')[0]).toBe('Anna Nel');
  });

  test('given a beginning that hundreds of known words share, all of them are still searched', () => {
    const people = Array.from(
      { length: 60 },
      (_, place) => `Zodwa Mthembu${String.fromCharCode(97 + (place % 26))}${place}`,
    );
    const register = registerOf(people);
    expect(register.search('mthembu')).toMatchObject({ more: true });
    expect(register.names('mthembu')).toHaveLength(20);
  });

  test('at most twenty are shown, and it is said when there are more', () => {
    const register = registerOf(Array.from({ length: 30 }, () => 'Nomsa Dlamini'));
    expect(register.search('dlamini').rows).toHaveLength(20);
    expect(register.search('dlamini').more).toBe(true);
    const few = registerOf(Array.from({ length: 20 }, () => 'Nomsa Dlamini'));
    expect(few.search('dlamini')).toMatchObject({ more: false, meant: null, tooShort: false });
  });

  test('a row carries what a hit shows, whole, for the caller to mask', () => {
    const [row] = registerOf([nomsa]).search('nomsa').rows;
    expect(row).toEqual({
      row: 1,
      id: '01980000-0000-7000-8000-000000000001',
      name: 'Nomsa Dlamini',
      slipCode: expect.stringMatching(/^1..-....$/),
      phone: '+27821234567',
      email: 'Nomsa.Dlamini@gmail.example',
      capturedAt: '2026-06-30T10:00:00.000Z',
    });
  });
});

describe('a word nobody has', () => {
  test.each([
    ['dlamni', 'Dlamini'],
    ['dlammini', 'Dlamini'],
    ['dalmini', 'Dlamini'],
    ['dlomini', 'Dlamini'],
    ['nomsa dlomini', 'nomsa Dlamini'],
    ['nonsa dlamini', 'Nomsa dlamini'],
  ])('given %s, %s is searched instead and named', (typed, meant) => {
    const register = registerOf(['Nomsa Dlamini', 'Sipho Cele', 'Anna Botha']);
    expect(register.search(typed)).toMatchObject({ meant, rows: [{ name: 'Nomsa Dlamini' }] });
  });

  test('given two slips in a long name, it is still found', () => {
    expect(registerOf(['Elmarie Labuschagné']).names('labushagme')).toEqual(['Elmarie Labuschagné']);
  });

  test('given words that exist but nobody has together, the neighbours of each are tried', () => {
    const register = registerOf(['Nomsa Molefe', 'Thabo Molefi']);
    expect(register.search('nomsa molefi')).toMatchObject({ meant: 'nomsa Molefe', rows: [{ name: 'Nomsa Molefe' }] });
  });

  test('given a family name as it sounds, it is found', () => {
    const register = registerOf(['Zola Khumalo', 'Anna Botha', 'Pieter Coetzee']);
    expect(register.search('kumaaloh')).toMatchObject({ meant: 'Khumalo', rows: [{ name: 'Zola Khumalo' }] });
    expect(register.names('kutzee')).toEqual(['Pieter Coetzee']);
  });

  test('the rare name that was meant is not drowned by a common neighbour', () => {
    const register = registerOf(['Anna Molefa', ...Array.from({ length: 50 }, () => 'Sipho Molefe')]);
    expect(register.names('molefu')).toContain('Anna Molefa');
  });

  test('given nothing like any name, nobody is found', () => {
    expect(registerOf(['Nomsa Dlamini']).search('zzxxqqyy')).toEqual({
      rows: [],
      more: false,
      meant: null,
      tooShort: false,
    });
  });
});

describe('how much must be typed', () => {
  test.each([
    ['no', true],
    ['n d', true],
    ['082', true],
    ['no 45', true],
    ['   ', true],
    ['', true],
    ['nom', false],
    ['4567', false],
    ['n dl', false],
  ])('given staff typing "%s", too short is %s', (typed, tooShort) => {
    expect(registerOf([nomsa]).search(typed, 'staff').tooShort).toBe(tooShort);
  });

  test('too short shows nobody', () => {
    expect(registerOf([nomsa]).search('no', 'staff')).toEqual({ rows: [], more: false, meant: null, tooShort: true });
  });

  test.each(['owner', 'officer'] as const)('given an %s, one letter or digit is enough', (role) => {
    const register = registerOf([nomsa]);
    expect(register.names('n', role)).toEqual(['Nomsa Dlamini']);
    expect(register.names('0', role)).toEqual(['Nomsa Dlamini']);
    expect(register.search('', role).tooShort).toBe(true);
    expect(register.search('+', role).tooShort).toBe(true);
  });
});
