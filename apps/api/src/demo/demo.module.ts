import { Module } from '@nestjs/common';

/** The demo brand. */
@Module({})
export class DemoModule {}
