export { LlmModule } from './llm.module';
export {
  CHAT_MODEL,
  ChatModelFailure,
  type ChatMessage,
  type ChatModel,
  type ChatModelFailureReason,
  type ChatModelHealth,
  type StructuredAnswer,
  type StructuredRequest,
  type TextUpdate,
  type Usage,
} from './chat-model.port';
export { LANGUAGE_IDENTIFIER, type IdentifiedLanguage, type LanguageIdentifier } from './language-identifier.port';
export {
  TEXT_CLASSIFIER_TRAINER,
  type Classification,
  type LabelledText,
  type RankedLabel,
  type TextClassifier,
  type TextClassifierTrainer,
  type TrainingOptions,
} from './text-classifier.port';
