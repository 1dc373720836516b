// Small words of French that depend on what follows them.

/** What a citation is called after « au titre »: `de l’art. 7(1)`; what names its text by itself: `de VCLT Art. 56`. */
export function ofArticle(cited: string): string {
  return /^art\. /i.test(cited) ? `de l’art. ${cited.slice(5)}` : `de ${cited}`;
}
