export { ENGLISH_ASKS, ENGLISH_NO_ASKS } from './english-human-requests';
export { WORDINGS } from './human-requests-in-languages';
