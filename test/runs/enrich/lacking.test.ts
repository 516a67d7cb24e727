import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../src/core/cell';
import { runFields } from '../../../src/runs/enrich/fields';
import { lackingStatus } from '../../../src/runs/enrich/lacking';

/** Returns the status of a contact whose requested fields show these values. */
const statusOf = (shown: Readonly<Record<string, CellValue>>) =>
  lackingStatus(runFields('contact', Object.keys(shown)), new Map(Object.entries(shown)));

const EMAIL = 'jane@acme.example';
const NUMBER = '+1 555 0100';

describe('a found row', () => {
  test.each<[Readonly<Record<string, CellValue>>]>([
    [{ title: '' }],
    [{ 'work email': EMAIL, title: '' }],
    [{ 'work email': '', email: EMAIL }],
    [{ 'work email': 'Personal email only', 'private email': 'jane@gmail.com' }],
    [{ 'mobile phone': NUMBER, 'work email': EMAIL }],
    [{ 'mobile phone': NUMBER, 'direct phone': '' }],
    [{ phone: NUMBER, 'direct phone': '' }],
    [{ 'do-not-call numbers': NUMBER }],
  ])('with %j has what was asked for', (shown) => {
    expect(statusOf(shown)).toBeUndefined();
  });

  test.each<[Readonly<Record<string, CellValue>>, string]>([
    [{ 'work email': '' }, 'Found, no email'],
    [{ 'work email': '', email: '' }, 'Found, no email'],
    [{ 'work email': '', 'email type': 'unknown' }, 'Found, no email'],
    [{ 'mobile phone': '' }, 'Found, no mobile'],
    [{ 'mobile phone': '', 'work email': EMAIL }, 'Found, no mobile'],
    [{ 'mobile phone': NUMBER, 'work email': '' }, 'Found, no email'],
    [{ 'mobile phone': '', 'direct phone': NUMBER }, 'Found, no mobile'],
    [{ 'mobile phone': '', 'direct phone': '' }, 'Found, no phone'],
    [{ phone: '', 'work email': EMAIL }, 'Found, no phone'],
    [{ 'mobile phone': '', 'work email': '' }, 'Found, no email or mobile'],
    [{ phone: '', 'work email': '' }, 'Found, no email or phone'],
    [{ 'work email': 'Personal email only' }, 'Personal email only'],
    [{ 'work email': 'Personal email only', 'mobile phone': NUMBER }, 'Personal email only'],
    [{ 'work email': 'Personal email only', 'mobile phone': '' }, 'Personal email only, no mobile'],
    [
      { 'work email': 'Personal email only', 'mobile phone': 'Do not call' },
      'Personal email only, no mobile',
    ],
    [{ 'mobile phone': 'Office phone only' }, 'Office phone only'],
    [{ 'mobile phone': 'Office phone only', 'work email': '' }, 'Office phone only, no email'],
    [{ 'mobile phone': 'Office phone only', 'work email': EMAIL }, 'Office phone only'],
    [{ 'mobile phone': 'Do not call' }, 'Found, do not call'],
    [{ 'mobile phone': 'Do not call', 'work email': EMAIL }, 'Found, do not call'],
    [{ 'mobile phone': 'Do not call', 'do-not-call numbers': NUMBER }, 'Found, do not call'],
    [{ 'mobile phone': 'Do not call', 'direct phone': NUMBER }, 'Found, no mobile'],
    [{ 'mobile phone': 'Do not call', 'work email': '' }, 'Found, no email, do not call'],
  ])('with %j says %s', (shown, status) => {
    expect(statusOf(shown)).toBe(status);
  });
});
