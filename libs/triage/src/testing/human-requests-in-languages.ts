import { FURTHER_WORDINGS } from './human-requests-in-further';
import { LATIN_WORDINGS, type Wordings } from './human-requests-in-latin';

const OTHER_WORDINGS: Readonly<Record<string, Wordings>> = {
  ru: {
    asks: [
      'оператор',
      'хочу поговорить с человеком',
      'соедините с оператором',
      'позовите человека',
      'мне нужен живой человек',
      'кто-нибудь может помочь?',
      'не хочу говорить с ботом',
      'можно поговорить с кем-нибудь?',
      'переключи на оператора',
    ],
    ordinary: ['где мой заказ', 'мне не нужен оператор', 'кто-то использовал мою карту', 'ваш оператор сказал ждать'],
  },
  uk: {
    asks: [
      'оператор',
      'хочу поговорити з людиною',
      'з’єднайте з оператором',
      'потрібна жива людина',
      'хтось може допомогти?',
      'не хочу бота',
    ],
    ordinary: ['де моє замовлення', 'мені не потрібен оператор', 'хтось використав мою картку'],
  },
  bg: {
    asks: [
      'човек',
      'искам да говоря с човек',
      'свържете ме с оператор',
      'може ли някой да ми помогне?',
      'не искам бот',
    ],
    ordinary: ['къде е поръчката ми', 'не искам оператор', 'някой използва картата ми'],
  },
  hr: {
    asks: [
      'operater',
      'želim razgovarati s čovjekom',
      'spojite me s operaterom',
      'mogu li razgovarati s nekim',
      'ne želim robota',
    ],
    ordinary: ['gdje je moja narudžba', 'ne trebam operatera'],
  },
  fi: {
    asks: [
      'ihminen',
      'haluan puhua ihmisen kanssa',
      'voinko puhua jonkun kanssa?',
      'yhdistä asiakaspalveluun',
      'voiko joku auttaa?',
      'en halua puhua robotin kanssa',
      'saanko oikean ihmisen',
    ],
    ordinary: ['missä tilaukseni on', 'en tarvitse asiakaspalvelijaa', 'joku on käyttänyt korttiani'],
  },
  hu: {
    asks: [
      'ügyintéző',
      'emberrel szeretnék beszélni',
      'szeretnék beszélni egy ügyintézővel',
      'kapcsoljon egy munkatársat',
      'beszélhetek valakivel?',
      'nem akarok robottal beszélni',
    ],
    ordinary: ['hol van a rendelésem', 'nem kell ügyintéző', 'valaki használta a kártyámat'],
  },
  el: {
    asks: [
      'άνθρωπο παρακαλώ',
      'θέλω να μιλήσω με άνθρωπο',
      'μπορώ να μιλήσω με κάποιον;',
      'συνδέστε με με εκπρόσωπο',
      'μπορεί κάποιος να με βοηθήσει;',
      'δεν θέλω ρομπότ',
    ],
    ordinary: ['πού είναι η παραγγελία μου', 'δεν χρειάζομαι εκπρόσωπο', 'κάποιος χρησιμοποίησε την κάρτα μου'],
  },
  tr: {
    asks: [
      'temsilci',
      'insanla konuşmak istiyorum',
      'müşteri temsilcisine bağlanmak istiyorum',
      'gerçek bir kişiyle görüşmek istiyorum',
      'biri bana yardım edebilir mi?',
      'robotla konuşmak istemiyorum',
      'canlı destek lütfen',
      'beni temsilciye bağla',
    ],
    ordinary: [
      'siparişim nerede',
      'temsilciyle konuşmak istemiyorum',
      'biri kartımı kullanmış',
      'temsilciye gerek yok',
    ],
  },
  ar: {
    asks: [
      'موظف',
      'أريد التحدث مع موظف',
      'أريد أن أتكلم مع إنسان',
      'حولني إلى خدمة العملاء',
      'هل يمكن لأحد مساعدتي؟',
      'لا أريد التحدث مع روبوت',
      'ممكن أكلم شخص حقيقي',
      'وصلني بموظف لو سمحت',
      'خدمة العملاء من فضلك',
    ],
    ordinary: ['أين طلبي', 'لا أحتاج موظف', 'لا أريد التحدث مع موظف', 'شخص آخر استخدم بطاقتي'],
  },
  he: {
    asks: [
      'נציג',
      'אני רוצה לדבר עם נציג',
      'אפשר לדבר עם בן אדם?',
      'תעביר אותי לנציג',
      'מישהו יכול לעזור לי?',
      'לא רוצה לדבר עם בוט',
    ],
    ordinary: ['איפה ההזמנה שלי', 'אני לא צריך נציג', 'מישהו השתמש בכרטיס שלי'],
  },
  fa: {
    asks: [
      'اپراتور',
      'می‌خواهم با یک انسان صحبت کنم',
      'لطفا مرا به پشتیبانی وصل کنید',
      'میخوام با کارشناس حرف بزنم',
      'با من تماس بگیرید',
    ],
    ordinary: ['سفارش من کجاست', 'نمی‌خواهم با اپراتور صحبت کنم', 'کسی از کارت من استفاده کرده'],
  },
  ur: {
    asks: ['نمائندہ', 'مجھے کسی انسان سے بات کرنی ہے', 'ایجنٹ سے بات کروائیں', 'کیا کوئی میری مدد کر سکتا ہے؟'],
    ordinary: ['میرا آرڈر کہاں ہے', 'کسی نے میرا کارڈ استعمال کیا'],
  },
  hi: {
    asks: [
      'एजेंट',
      'मुझे किसी इंसान से बात करनी है',
      'मुझे एजेंट से बात करनी है',
      'क्या कोई मेरी मदद कर सकता है?',
      'कस्टमर केयर से बात कराओ',
      'mujhe agent se baat karni hai',
    ],
    ordinary: ['मेरा ऑर्डर कहाँ है', 'किसी ने मेरा कार्ड इस्तेमाल किया'],
  },
  bn: {
    asks: [
      'এজেন্ট',
      'আমি একজন মানুষের সাথে কথা বলতে চাই',
      'কাস্টমার কেয়ারের সাথে কথা বলতে চাই',
      'আমার একজন প্রতিনিধি দরকার',
    ],
    ordinary: ['আমার অর্ডার কোথায়', 'কেউ আমার কার্ড ব্যবহার করেছে'],
  },
  zh: {
    asks: [
      '人工',
      '转人工',
      '我要人工客服',
      '我想和真人说话',
      '有人能帮我吗',
      '请帮我转接客服',
      '不要机器人',
      '找客服',
      '我要跟人谈',
      '轉真人客服',
    ],
    ordinary: ['我的订单在哪里', '不需要人工', '别人用了我的卡', '人工智能是什么', '客服说要等三天'],
  },
  ja: {
    asks: [
      'オペレーター',
      '人間と話したい',
      '担当者につないでください',
      'オペレーターに代わってください',
      '誰か助けてください',
      '有人チャットをお願いします',
      'スタッフと話せますか',
    ],
    ordinary: ['注文はどこですか', '人間と話したくない', '他人が私のカードを使いました', '本人確認ができません'],
  },
  ko: {
    asks: [
      '상담원',
      '상담원 연결해주세요',
      '사람과 얘기하고 싶어요',
      '직원과 통화하고 싶습니다',
      '실제 사람이랑 대화하고 싶어',
      '챗봇 말고 상담원이요',
      '누가 좀 도와주세요',
    ],
    ordinary: ['주문이 어디에 있나요', '상담원 필요 없어요', '다른 사람이 제 카드를 썼어요'],
  },
  th: {
    asks: ['เจ้าหน้าที่', 'ขอคุยกับเจ้าหน้าที่', 'อยากคุยกับคนจริง', 'ติดต่อพนักงาน', 'มีใครช่วยได้ไหม', 'ไม่อยากคุยกับบอท'],
    ordinary: ['คำสั่งซื้อของฉันอยู่ที่ไหน', 'ไม่ต้องการคุยกับเจ้าหน้าที่', 'คนอื่นใช้บัตรของฉัน'],
  },
  vi: {
    asks: [
      'nhân viên',
      'tôi muốn nói chuyện với nhân viên',
      'cho tôi gặp người thật',
      'chuyển tôi cho tổng đài viên',
      'có ai giúp tôi không?',
      'không muốn nói chuyện với bot',
    ],
    ordinary: ['đơn hàng của tôi ở đâu', 'tôi không cần gặp nhân viên', 'người khác dùng thẻ của tôi'],
  },
  id: {
    asks: [
      'operator',
      'saya mau bicara dengan manusia',
      'hubungkan saya dengan customer service',
      'bisa bicara dengan orang?',
      'apakah ada yang bisa membantu saya?',
      'saya tidak mau bicara dengan robot',
      'sambungkan ke agen',
    ],
    ordinary: ['di mana pesanan saya', 'saya tidak perlu bicara dengan operator', 'orang lain memakai kartu saya'],
  },
  ms: {
    asks: [
      'ejen',
      'saya nak bercakap dengan manusia',
      'sambungkan saya kepada pegawai',
      'boleh saya bercakap dengan seseorang?',
      'tak nak robot',
    ],
    ordinary: ['di mana pesanan saya', 'saya tak perlu pegawai', 'orang lain guna kad saya'],
  },
  fil: {
    asks: [
      'ahente',
      'gusto kong makausap ang tao',
      'pwede bang makausap ang ahente',
      'kailangan ko ng totoong tao',
      'ayaw ko ng robot',
    ],
    ordinary: ['nasaan ang order ko', 'hindi ko kailangan ng ahente', 'may gumamit ng card ko'],
  },
  sw: {
    asks: [
      'mhudumu',
      'nataka kuongea na mtu',
      'niunganishe na mhudumu',
      'naomba kuzungumza na binadamu',
      'sitaki roboti',
    ],
    ordinary: ['agizo langu liko wapi', 'sihitaji mhudumu', 'mtu mwingine alitumia kadi yangu'],
  },
};

/** The languages of all three files. */
export const WORDINGS: Readonly<Record<string, Wordings>> = {
  ...LATIN_WORDINGS,
  ...OTHER_WORDINGS,
  ...FURTHER_WORDINGS,
};
