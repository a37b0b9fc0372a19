import { useState } from 'react';
import type { Day } from '../../shared/instants.ts';
import { useFormat } from '../format.ts';
import { parseDay } from '../parseDay.ts';
import type { FieldFrame } from './Field.tsx';
import { TextField } from './TextField.tsx';

export interface DayFieldProps extends Omit<FieldFrame, 'good'> {
  value: Day | null;
  onChange: (day: Day | null) => void;
  /** Said on leaving when it cannot be read: "Write it like 9 May 2026". */
  unread: string;
  id?: string | undefined;
}

/** As the format writes it: with spaces that do not break, and none at the ends. */
const written = (text: string) => text.trim().replaceAll(' ', '\u00a0');

/** A day, typed as people write it. What was understood stands below, written out. */
export function DayField({ value, onChange, unread, error, ...frame }: DayFieldProps) {
  const format = useFormat();
  const [text, setText] = useState(value ? format.day(value) : '');
  const read = parseDay(text);
  const cannotRead = text.trim() !== '' && !read;

  return (
    <TextField
      {...frame}
      value={text}
      error={cannotRead ? unread : error}
      good={read && format.day(read) !== written(text) ? format.day(read) : undefined}
      onChange={(typed) => {
        setText(typed);
        onChange(parseDay(typed));
      }}
    />
  );
}
