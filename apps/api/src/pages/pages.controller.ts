import { DomainError } from '@handraise/kernel';
import { Configuration } from '@handraise/platform';
import { Controller, Get, Param, Redirect, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { StaticFiles } from './static-files';

/** The pages: the demo shop (or the snippet's page), the agent app, the console, and the widget's files. */
@Controller()
export class PagesController {
  constructor(
    private readonly files: StaticFiles,
    private readonly configuration: Configuration,
  ) {}

  /** The demo shop in a demo; else a plain page with the snippet to copy. */
  @Get('/')
  home(@Res() reply: FastifyReply): void {
    this.files.sendPage(reply, 'widget', this.configuration.demo ? 'shop/index.html' : 'plain/index.html');
  }

  @Get('/agent')
  @Redirect('/agent/')
  toAgent(): void {}

  @Get('/agent/*')
  agent(@Res() reply: FastifyReply, @Param('*') file: string): void {
    this.files.sendFileOrPage(reply, 'agent', file);
  }

  @Get('/console')
  @Redirect('/console/')
  toConsole(): void {}

  @Get('/console/*')
  console(@Res() reply: FastifyReply, @Param('*') file: string): void {
    this.files.sendFileOrPage(reply, 'console', file);
  }

  /**
   * Hosts load these from other origins; a missing one is an error, since the widget has no screens of its own.
   */
  @Get('/widget/*')
  widget(@Res() reply: FastifyReply, @Param('*') file: string): void {
    if (!this.files.has('widget', file)) throw new DomainError('NOT_FOUND', 'There is no such file.');
    this.files.send(reply, 'widget', file);
  }
}
