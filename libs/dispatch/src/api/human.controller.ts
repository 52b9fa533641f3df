import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { CustomerMessagesService, toConversation } from '@handraise/conversations';
import { Command, type CustomerCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { AskingService } from '../handoffs/asking.service';
import { ChoosingService } from '../handoffs/choosing.service';

/** A customer asks for a person, takes it back, or chooses while waiting. */
@Controller()
export class HumanController {
  constructor(
    private readonly asking: AskingService,
    private readonly choosing: ChoosingService,
    private readonly own: CustomerMessagesService,
  ) {}

  @Command(commands.requestHuman)
  async request(
    { conversationId }: InputOf<typeof commands.requestHuman>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.requestHuman>> {
    return { handoff: await this.asking.requestByCustomer(conversationId, caller.id) };
  }

  @Command(commands.cancelHumanRequest)
  async cancel(
    { conversationId }: InputOf<typeof commands.cancelHumanRequest>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.cancelHumanRequest>> {
    await this.asking.cancelByCustomer(conversationId, caller.id);
    return { conversation: toConversation(await this.own.getOwn(conversationId, caller.id)) };
  }

  @Command(commands.chooseWhileWaiting)
  async choose(
    input: InputOf<typeof commands.chooseWhileWaiting>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.chooseWhileWaiting>> {
    return { handoff: await this.choosing.choose(caller.id, input) };
  }
}
