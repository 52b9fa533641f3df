import { Module } from '@nestjs/common';
import { ApiDocsController } from './api-docs.controller';
import { findPagesFolder, PAGES_FOLDER } from './pages-folder';
import { PagesController } from './pages.controller';
import { StaticFiles } from './static-files';

/** Serves the front ends and the API's documentation from files that were built before. */
@Module({
  controllers: [PagesController, ApiDocsController],
  providers: [StaticFiles, { provide: PAGES_FOLDER, useFactory: findPagesFolder }],
})
export class PagesModule {}
