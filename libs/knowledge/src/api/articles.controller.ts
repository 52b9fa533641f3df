import { Controller } from '@nestjs/common';
import { commands, cursorOf, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type CallerOf } from '@handraise/platform';
import { ArticlesService } from '../articles.service';
import { ArticlesRepository, type ArticleRecord } from '../db/articles.repository';

const { listArticles, getArticle, createArticle, updateArticle, deleteArticle } = commands;

/** Admins write what the assistant may say. */
@Controller()
export class ArticlesController {
  constructor(
    private readonly articles: ArticlesService,
    private readonly repository: ArticlesRepository,
  ) {}

  @Command(listArticles)
  async list(input: InputOf<typeof listArticles>): Promise<ResultOf<typeof listArticles>> {
    const rows = await this.repository.findPage(input);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    const next = rows.length > input.limit && last !== undefined ? cursorOf([last.title, last.id]) : null;
    return { data: page.map(toSummary), next };
  }

  @Command(getArticle)
  async get({ articleId, version }: InputOf<typeof getArticle>): Promise<ResultOf<typeof getArticle>> {
    const article = await this.repository.get(articleId, version);
    return { ...toSummary(article), body: article.body, sampleQuestions: [...article.sampleQuestions] };
  }

  @Command(createArticle)
  create(
    input: InputOf<typeof createArticle>,
    caller: CallerOf<typeof createArticle>,
  ): Promise<ResultOf<typeof createArticle>> {
    return this.articles.publish(input, caller.id);
  }

  @Command(updateArticle)
  update(
    { articleId, expectedVersion, ...draft }: InputOf<typeof updateArticle>,
    caller: CallerOf<typeof updateArticle>,
  ): Promise<ResultOf<typeof updateArticle>> {
    return this.articles.change({ id: articleId, version: expectedVersion }, draft, caller.id);
  }

  @Command(deleteArticle)
  async delete({ articleId }: InputOf<typeof deleteArticle>): Promise<ResultOf<typeof deleteArticle>> {
    await this.articles.withdraw(articleId);
    return {};
  }
}

function toSummary({
  id,
  title,
  locale,
  version,
  status,
  updatedAt,
}: ArticleRecord): ResultOf<typeof listArticles>['data'][number] {
  return { id, title, locale, version, status, updatedAt: updatedAt.toISOString() };
}
