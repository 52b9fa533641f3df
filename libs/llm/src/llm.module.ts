import { Configuration } from '@handraise/platform';
import { Module } from '@nestjs/common';
import { CHAT_MODEL, type ChatModel } from './chat-model.port';
import { EldLanguageIdentifier } from './embedded/eld.language-identifier';
import { SlicedTextClassifierTrainer } from './embedded/sliced.text-classifier-trainer';
import { LANGUAGE_IDENTIFIER } from './language-identifier.port';
import { OpenAiChatModel } from './openai/openai.chat-model';
import { TEXT_CLASSIFIER_TRAINER } from './text-classifier.port';

/** A chat model where the environment names an endpoint, else `undefined`: then all runs on the embedded models. */
export function configuredChatModel({ env }: Configuration): ChatModel | undefined {
  if (env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined) return undefined;
  return new OpenAiChatModel({
    model: env.OPENAI_MODEL,
    ...(env.OPENAI_API_KEY !== undefined && { apiKey: env.OPENAI_API_KEY }),
    ...(env.OPENAI_BASE_URL !== undefined && { baseUrl: env.OPENAI_BASE_URL }),
  });
}

/** The models behind ports: one instance each, shared by all libraries. */
@Module({
  providers: [
    { provide: CHAT_MODEL, useFactory: configuredChatModel, inject: [Configuration] },
    { provide: LANGUAGE_IDENTIFIER, useClass: EldLanguageIdentifier },
    { provide: TEXT_CLASSIFIER_TRAINER, useClass: SlicedTextClassifierTrainer },
  ],
  exports: [CHAT_MODEL, LANGUAGE_IDENTIFIER, TEXT_CLASSIFIER_TRAINER],
})
export class LlmModule {}
