import type { DirectiveAnswer } from '../../api/types.ts';
import { count, inLanguage, number } from '../../words/language.ts';

type Answer = DirectiveAnswer['answer'];

export const words = inLanguage({
  en: {
    titleOf: (id: string) => `Directives ${id}`,
    lede: 'Negotiating directives as a checklist: what the final clauses of a document answer, with the article and the reason. The directives are paraphrased.',
    directives: 'the directives',
    checklist: 'the checklist',
    markedHead: 'Marked LIMITE',
    marked: (issuer: string) =>
      ` by the ${issuer}: for those to whom it is addressed, not for the public. Mind this before you pass the page on.`,
    checkedAgainst: 'Checked against',
    draft: 'Draft',
    numbers: 'Answers, in numbers',
    ofAnswers: (n: number, tally: readonly string[]) => `Of ${count(n, 'answer')}: ${tally.join(', ')}`,
    tally: (n: number, answer: string, _of: Answer) => `${number(n)} ${answer.toLowerCase()}`,
    show: 'Show directives that are',
    none: 'No directive has this answer.',
    showAll: 'Show all',
    answered: 'Answered by the final clauses',
    caption: (n: number, treaty: string) => `${count(n, 'answer')} by the final clauses of ${treaty}`,
    beyond: 'Not answered by them',
    beyondHint: 'It takes the whole text, or the negotiation.',
    notChecked: (n: number) => `${count(n, 'directive')} not checked`,
    document: 'Document',
    option: (title: string, draft: boolean) => `${title}${draft ? ' (draft)' : ''}`,
    columns: { asks: 'Directive', answer: 'Answer', article: 'Article', because: 'Reason' },
    answers: {
      met: { one: 'Met', meaning: 'The document has what is asked for' },
      'not-met': { one: 'Not met', meaning: 'The document provides otherwise' },
      silent: { one: 'Silent', meaning: 'The document says nothing on it' },
      'not-checked': { one: 'Not checked', meaning: 'Final clauses cannot answer it' },
    } as Readonly<Record<Answer, { one: string; meaning: string }>>,
  },
  fr: {
    titleOf: (id) => `Directives ${id}`,
    lede: 'Les directives de négociation point par point : ce à quoi répondent les clauses finales d’un document, avec l’article et le motif. Les directives sont paraphrasées.',
    directives: 'les directives',
    checklist: 'la liste de contrôle',
    markedHead: 'Marqué LIMITE',
    marked: (issuer) =>
      ` (${issuer}) : réservé à ses destinataires, et non au public. À garder à l’esprit avant de transmettre cette page.`,
    checkedAgainst: 'Document examiné :',
    draft: 'Projet',
    numbers: 'Les réponses en chiffres',
    ofAnswers: (n, tally) => `Sur ${count(n, 'réponse')} : ${tally.join(', ')}`,
    tally: (n, answer, of) =>
      of === 'silent' ? `${number(n)} ${answer.toLowerCase()}` : count(n, answer.toLowerCase()),
    show: 'Afficher les directives',
    none: 'Aucune directive n’a cette réponse.',
    showAll: 'Tout afficher',
    answered: 'Ce à quoi répondent les clauses finales',
    caption: (n, treaty) => `${count(n, 'réponse')} des clauses finales : ${treaty}`,
    beyond: 'Ce à quoi elles ne répondent pas',
    beyondHint: 'Il y faut le texte entier, ou la négociation.',
    notChecked: (n) => count(n, 'directive non examinée', 'directives non examinées'),
    document: 'Document',
    option: (title, draft) => `${title}${draft ? ' (projet)' : ''}`,
    columns: { asks: 'Directive', answer: 'Réponse', article: 'Article', because: 'Motif' },
    answers: {
      met: { one: 'Satisfaite', meaning: 'Le document contient ce qui est demandé' },
      'not-met': { one: 'Non satisfaite', meaning: 'Le document dispose autrement' },
      silent: { one: 'Sans mention', meaning: 'Le document n’en dit rien' },
      'not-checked': { one: 'Non examinée', meaning: 'Des clauses finales n’y répondent pas' },
    },
  },
});
