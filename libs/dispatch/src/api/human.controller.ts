import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { CustomerMessagesService, toConversation } from '@handraise/conversations';
import { Command, type CustomerCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { DispatchService } from '../dispatch.service';

/** A customer asks for a person, takes it back, or chooses while waiting. */
@Controller()
export class HumanController {
  constructor(
    private readonly dispatch: DispatchService,
    private readonly own: CustomerMessagesService,
  ) {}

  @Command(commands.requestHuman)
  async request(
    { conversationId }: InputOf<typeof commands.requestHuman>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.requestHuman>> {
    return { handoff: await this.dispatch.requestByCustomer(conversationId, caller.id) };
  }

  @Command(commands.cancelHumanRequest)
  async cancel(
    { conversationId }: InputOf<typeof commands.cancelHumanRequest>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.cancelHumanRequest>> {
    await this.dispatch.cancelByCustomer(conversationId, caller.id);
    return { conversation: toConversation(await this.own.getOwn(conversationId, caller.id)) };
  }

  @Command(commands.chooseWhileWaiting)
  async choose(
    input: InputOf<typeof commands.chooseWhileWaiting>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.chooseWhileWaiting>> {
    return { handoff: await this.dispatch.choose(input.conversationId, caller.id, input.choice, input.contact) };
  }
}
