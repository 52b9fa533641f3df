import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, PersonalDataRegistry, type CallerOf } from '@handraise/platform';
import { WidgetTokensService } from '../widget-tokens.service';

const { createWidgetToken, exportOwnData } = commands;

/** What the widget asks about the person before it. */
@Controller()
export class CustomerController {
  constructor(
    private readonly tokens: WidgetTokensService,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  @Command(createWidgetToken)
  createToken(input: InputOf<typeof createWidgetToken>): Promise<ResultOf<typeof createWidgetToken>> {
    return this.tokens.createToken(input);
  }

  @Command(exportOwnData)
  exportOwn(
    _input: InputOf<typeof exportOwnData>,
    caller: CallerOf<typeof exportOwnData>,
  ): Promise<ResultOf<typeof exportOwnData>> {
    return this.personalData.exportAll({ kind: 'customer', id: caller.id });
  }
}
