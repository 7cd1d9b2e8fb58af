// Until when the call is open, by the server's clock; in the last hour, how many minutes are left.
import { useEffect, useState } from 'react';
import { serverClock } from '../api/api.ts';
import { longMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { minutesLeft } from './minutes_left.ts';
import { useDraftText } from './words.ts';

const lookMilliseconds = 10_000;

export function ClosingTime({ closesAt }: { closesAt: string }) {
  const { language } = useSpeaking();
  const { closing: words } = useDraftText();
  const [now, setNow] = useState(() => serverClock.now());
  useEffect(() => {
    const look = setInterval(() => setNow(serverClock.now()), lookMilliseconds);
    return () => clearInterval(look);
  }, []);
  const left = minutesLeft(closesAt, now);
  const moment = longMoment(closesAt, language);
  if (left === 'more_than_an_hour') return <p className="quiet">{words.until(moment)}</p>;
  return (
    <p className="message message-warning" role="status">
      {left === 'over'
        ? words.over
        : left === 0
          ? words.lastMinute(moment)
          : words.minutes(left, moment)}{' '}
      {words.byServer}
    </p>
  );
}
