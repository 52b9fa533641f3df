export {
  FakeOpenAiServer,
  type FakeChatRequest,
  type FakeFault,
  type FakeOpenAiOptions,
  type FakeScript,
} from './fake-openai-server';
export { evaluationFile, readBanking77, readClinc150, type Clinc150 } from './evaluation-data';
export { EldLanguageIdentifier } from '../embedded/eld.language-identifier';
