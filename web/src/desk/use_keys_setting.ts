// Whether keys of one letter act at the desk. Whoever speaks to the machine turns them off, because
// a word would press many of them (WCAG 2.1.4).
import { useState } from 'react';

const storageKey = 'musubi.desk.keys';

export function useKeysSetting(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(storageKey) !== 'off');
  const keep = (next: boolean) => {
    if (next) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
    setOn(next);
  };
  return [isOn, keep];
}
