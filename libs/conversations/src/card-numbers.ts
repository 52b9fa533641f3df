import { InputTexts } from '@handraise/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { redact } from './domain/redaction';

/** No card number comes in, whatever field it is written in: names, notes and reasons as well as messages. */
@Injectable()
export class CardNumbers implements OnModuleInit {
  constructor(private readonly texts: InputTexts) {}

  /**
   * Runs before any command's schema sees a text, on both transports (PCI DSS: what is not stored cannot leak).
   */
  onModuleInit(): void {
    this.texts.register((text) => redact(text).text);
  }
}
