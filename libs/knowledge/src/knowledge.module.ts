import { Module } from '@nestjs/common';
import { ArticlesController } from './api/articles.controller';
import { KnowledgeController } from './api/knowledge.controller';
import { ArticlesService } from './articles.service';
import { ArticlesRepository } from './db/articles.repository';
import { GapsRepository } from './db/gaps.repository';
import { KnowledgeIndex } from './knowledge-index.service';
import { KnowledgeService } from './knowledge.service';

/** What may be said, and where it is written. */
@Module({
  controllers: [ArticlesController, KnowledgeController],
  providers: [KnowledgeService, ArticlesService, KnowledgeIndex, ArticlesRepository, GapsRepository],
  exports: [KnowledgeService, ArticlesService],
})
export class KnowledgeModule {}
