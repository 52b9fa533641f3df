import { Controller } from '@nestjs/common';
import { commands, cursorOf, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command } from '@handraise/platform';
import { GapsRepository } from '../db/gaps.repository';
import { KnowledgeService } from '../knowledge.service';

const { askKnowledge, listKnowledgeGaps } = commands;

/** Agents ask the knowledge; admins see what it lacks. */
@Controller()
export class KnowledgeController {
  constructor(
    private readonly knowledge: KnowledgeService,
    private readonly gaps: GapsRepository,
  ) {}

  @Command(askKnowledge)
  /** With the bar of standard customers: an agent reads before sending. */
  ask({ question, locale }: InputOf<typeof askKnowledge>): Promise<ResultOf<typeof askKnowledge>> {
    return this.knowledge.ask(question, locale);
  }

  @Command(listKnowledgeGaps)
  async listGaps(input: InputOf<typeof listKnowledgeGaps>): Promise<ResultOf<typeof listKnowledgeGaps>> {
    const rows = await this.gaps.findPage(input);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    const next =
      rows.length > input.limit && last !== undefined ? cursorOf([last.count, last.topic, last.locale]) : null;
    return { data: page.map(({ lastAt, ...gap }) => ({ ...gap, lastAt: lastAt.toISOString() })), next };
  }
}
