export { ANSWERABLE, UNANSWERABLE, type AnswerableQuestion, type UnanswerableQuestion } from './evaluation-questions';
export { demoArticles, demoDrafts } from './article-files';
