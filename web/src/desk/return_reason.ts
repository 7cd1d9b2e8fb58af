// What a return tells the applicant: the reason, and below it each paper that goes back.
export interface ReturnedPaper {
  id: string;
  number: string;
  title: string;
  name: string;
  reason: string;
}

/** The reason with the papers below it, as the mail tells them. */
export function reasonWithPapers(
  reason: string,
  papers: readonly ReturnedPaper[],
  line: (paper: ReturnedPaper) => string,
): string {
  return [reason.trim(), papers.map(line).join('\n')].filter((part) => part !== '').join('\n\n');
}
