// Which programme a page of the desk is about: the one of the address, or the first that takes
// applications here. With several, staff choose. An address with a programme that takes none here
// is told so: another programme in its place would be taken for it.
import { useQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Queue } from '../api/contract.ts';
import { queueQuery } from '../api/queries.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { DeskBar } from '../desk/desk_bar.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Select } from '../kit/select.tsx';
import { useArrangingText } from './words.ts';

interface ProgrammePageProps {
  title: string;
  lead: string;
  hrefOf: (programme: string) => string;
  children: (programme: string) => ReactNode;
}

export function ProgrammePage({ title, lead, hrefOf, children }: ProgrammePageProps) {
  const { language } = useSpeaking();
  const words = useArrangingText();
  const { searchStr } = useLocation();
  const { history } = useRouter();
  const query = useQuery(queueQuery({ lang: language, state: 'all' }));
  return (
    <Answered query={query} title={title}>
      {(queue) => {
        const all = programmesOf(queue);
        const asked = new URLSearchParams(searchStr).get('programme');
        const isUnknown = asked !== null && asked !== '' && !all.has(asked);
        const chosen = isUnknown ? undefined : asked || [...all.keys()][0];
        return (
          <Page title={title} lead={lead} layout="desk" above={<DeskBar />}>
            {isUnknown && <Banner tone="warning" title={words.programmeNotHere(asked)} />}
            {(all.size > 1 || (isUnknown && all.size > 0)) && (
              <Select
                {...{ id: 'programme', label: words.programme, isRequired: true }}
                choices={[...all].map(([value, label]) => ({ value, label }))}
                input={{
                  value: chosen ?? '',
                  onChange: ({ target }) => history.push(hrefOf(target.value)),
                }}
              />
            )}
            {chosen !== undefined && children(chosen)}
            {all.size === 0 && !isUnknown && <p>{words.noProgramme}</p>}
          </Page>
        );
      }}
    </Answered>
  );
}

/** Their titles by id. */
function programmesOf({ courses }: Queue): Map<string, string> {
  return new Map(courses.map(({ programme, programme_title: title }) => [programme, title]));
}
