import type { Wordings } from './human-requests-in-latin';

/** A few wordings for each language of which only the words of the need are known. */
export const FURTHER_WORDINGS: Readonly<Record<string, Wordings>> = {
  sr: {
    asks: ['оператер', 'хоћу да причам са човеком', 'spojite me sa operaterom', 'neću robota'],
    ordinary: ['где је моја поруџбина', 'ваш оператер је рекао да чекам', 'ne treba mi operater'],
  },
  sl: {
    asks: ['operater prosim', 'rad bi govoril s človekom', 'povežite me z operaterjem', 'nočem robota'],
    ordinary: ['kje je moje naročilo', 'ne potrebujem operaterja', 'nekdo je uporabil mojo kartico'],
  },
  et: {
    asks: ['inimene', 'soovin rääkida inimesega', 'klienditeenindaja palun', 'ei taha robotit'],
    ordinary: ['kus on minu tellimus', 'klienditeenindaja ütles eile teisiti', 'keegi kasutas minu kaarti'],
  },
  lv: {
    asks: ['operators', 'gribu runāt ar cilvēku', 'savienojiet mani ar operatoru', 'negribu robotu'],
    ordinary: ['kur ir mans pasūtījums', 'operators vakar teica citu', 'kāds izmantoja manu karti'],
  },
  lt: {
    asks: ['operatorius', 'noriu kalbėti su žmogumi', 'sujunkite su konsultantu', 'nenoriu roboto'],
    ordinary: ['kur mano užsakymas', 'operatorius vakar sakė kitaip', 'kažkas panaudojo mano kortelę'],
  },
  mk: {
    asks: ['оператор', 'сакам да зборувам со човек', 'поврзете ме со оператор', 'не сакам робот'],
    ordinary: ['каде е мојата нарачка', 'операторот рече да чекам', 'не ми треба оператор'],
  },
  sq: {
    asks: ['operator', 'dua të flas me një njeri', 'më lidh me një agjent', 'nuk dua robot'],
    ordinary: ['ku është porosia ime', 'agjenti më tha dje ndryshe', 'dikush përdori kartën time'],
  },
  is: {
    asks: ['manneskja', 'ég vil tala við manneskju', 'má ég tala við starfsmann', 'ekki vélmenni takk'],
    ordinary: ['hvar er pöntunin mín', 'starfsmaðurinn sagði annað í gær', 'einhver notaði kortið mitt'],
  },
  ga: {
    asks: ['duine le do thoil', 'is mian liom labhairt le duine', 'ba mhaith liom labhairt le gníomhaire'],
    ordinary: ['cá bhfuil m’ordú', 'd’úsáid duine eile mo chárta'],
  },
  gl: {
    asks: ['axente', 'quero falar cun humano', 'quero falar cunha persoa real', 'non quero un robot'],
    ordinary: ['onde está o meu pedido', 'o axente dixo onte outra cousa', 'alguén usou a miña tarxeta'],
  },
  eu: {
    asks: ['agentea', 'pertsona batekin hitz egin nahi dut', 'langile bat mesedez', 'ez dut robotik nahi'],
    ordinary: ['non dago nire eskaera', 'norbaitek nire txartela erabili du'],
  },
  af: {
    asks: ['mens asseblief', 'ek wil met n mens praat', 'verbind my met n agent'],
    ordinary: ['waar is my bestelling', 'die agent het gister iets anders gesê', 'iemand het my kaart gebruik'],
  },
  hy: {
    asks: ['օպերատոր', 'ուզում եմ խոսել մարդու հետ', 'միացրեք օպերատորին'],
    ordinary: ['որտեղ է իմ պատվերը', 'օպերատորը երեկ այլ բան ասաց'],
  },
  ka: {
    asks: ['ოპერატორი', 'მინდა ადამიანთან საუბარი', 'დამაკავშირეთ ოპერატორთან'],
    ordinary: ['სად არის ჩემი შეკვეთა', 'ოპერატორმა გუშინ სხვა რამ თქვა'],
  },
  az: {
    asks: ['operator', 'insanla danışmaq istəyirəm', 'məni operatora bağlayın', 'robot istəmirəm'],
    ordinary: ['sifarişim haradadır', 'operator dünən başqa şey dedi', 'kimsə kartımı istifadə edib'],
  },
  kk: {
    asks: ['оператор', 'адаммен сөйлескім келеді', 'операторға қосыңыз'],
    ordinary: ['тапсырысым қайда', 'оператор кеше басқаша айтты'],
  },
  uz: {
    asks: ['operator', 'odam bilan gaplashmoqchiman', 'operatorga ulang'],
    ordinary: ['buyurtmam qayerda', 'operator kecha boshqacha aytdi'],
  },
  mn: {
    asks: ['оператор', 'хүнтэй ярих хүсэж байна', 'оператортой холбож өгөөч'],
    ordinary: ['миний захиалга хаана байна', 'оператор өчигдөр өөрөөр хэлсэн'],
  },
  ta: {
    asks: ['ஏஜென்ட்', 'நான் ஒரு மனிதரிடம் பேச வேண்டும்'],
    ordinary: ['என் ஆர்டர் எங்கே', 'ஏஜென்ட் வேண்டாம்'],
  },
  te: {
    asks: ['ఏజెంట్', 'నేను మనిషితో మాట్లాడాలి'],
    ordinary: ['నా ఆర్డర్ ఎక్కడ ఉంది', 'ఏజెంట్ వద్దు'],
  },
  mr: {
    asks: ['एजंट', 'मला माणसाशी बोलायचे आहे'],
    ordinary: ['माझी ऑर्डर कुठे आहे', 'एजंट नको'],
  },
  gu: {
    asks: ['એજન્ટ', 'મારે માણસ સાથે વાત કરવી છે'],
    ordinary: ['મારો ઓર્ડર ક્યાં છે'],
  },
  pa: {
    asks: ['ਏਜੰਟ', 'ਮੈਨੂੰ ਇਨਸਾਨ ਨਾਲ ਗੱਲ ਕਰਨੀ ਹੈ'],
    ordinary: ['ਮੇਰਾ ਆਰਡਰ ਕਿੱਥੇ ਹੈ'],
  },
  ne: {
    asks: ['एजेन्ट', 'म मान्छेसँग कुरा गर्न चाहन्छु'],
    ordinary: ['मेरो अर्डर कहाँ छ'],
  },
  am: {
    asks: ['ወኪል', 'ከሰው ጋር ማውራት እፈልጋለሁ'],
    ordinary: ['ትዕዛዜ የት ነው'],
  },
  km: {
    asks: ['ភ្នាក់ងារ', 'ខ្ញុំចង់និយាយជាមួយមនុស្ស'],
    ordinary: ['ការបញ្ជាទិញរបស់ខ្ញុំនៅឯណា'],
  },
  lo: {
    asks: ['ພະນັກງານ', 'ຂ້ອຍຢາກລົມກັບພະນັກງານ'],
    ordinary: ['ຄໍາສັ່ງຊື້ຂອງຂ້ອຍຢູ່ໃສ'],
  },
};
