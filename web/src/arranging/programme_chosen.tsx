// Which programme a page of the desk is about: the one of the address, or the first that takes
// applications here. With several, staff choose.
import { useQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Queue } from '../api/contract.ts';
import { queueQuery } from '../api/queries.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { DeskBar } from '../desk/desk_bar.tsx';
import { useSpeaking } from '../i18n/text.tsx';
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
        const chosen = all.find((programme) => programme === asked) ?? all[0];
        return (
          <Page title={title} lead={lead} layout="desk" above={<DeskBar />}>
            {all.length > 1 && (
              <Select
                {...{ id: 'programme', label: words.programme, isRequired: true }}
                choices={all.map((value) => ({ value, label: value }))}
                input={{
                  value: chosen,
                  onChange: ({ target }) => history.push(hrefOf(target.value)),
                }}
              />
            )}
            {chosen === undefined ? <p>{words.noProgramme}</p> : children(chosen)}
          </Page>
        );
      }}
    </Answered>
  );
}

function programmesOf({ courses }: Queue): string[] {
  return [...new Set(courses.map(({ programme }) => programme))];
}
