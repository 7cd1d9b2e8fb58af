// The way from the list of programmes to a form, as on the documents.
import type { FormOfCourse } from '../api/contract.ts';
import { catalogueHref, courseHref, programmeHref } from '../app/addresses.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Breadcrumb } from '../kit/breadcrumb.tsx';

export function CourseBreadcrumb({ form, here }: { form: FormOfCourse; here: string }) {
  const { language, text } = useSpeaking();
  const { programme, course } = form;
  const above = [
    { title: text.site.catalogue, href: catalogueHref(language) },
    { title: form.programme_title, href: programmeHref(language, programme) },
    { title: form.course_title, href: courseHref(language, programme, course) },
  ];
  return <Breadcrumb above={above} here={here} />;
}
