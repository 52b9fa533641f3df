import { AgentsModule } from '@handraise/agents';
import { BoardSource } from '@handraise/analytics';
import { ConversationsModule } from '@handraise/conversations';
import { DispatchModule } from '@handraise/dispatch';
import { SessionsModule } from '@handraise/sessions';
import { Global, Module } from '@nestjs/common';
import { MarketBoardSource } from './market.board-source';

/** Gives analytics, which imports no other step, what the live board shows. */
@Global()
@Module({
  imports: [ConversationsModule, AgentsModule, DispatchModule, SessionsModule],
  providers: [{ provide: BoardSource, useClass: MarketBoardSource }],
  exports: [BoardSource],
})
export class BoardModule {}
