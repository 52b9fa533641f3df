import { asksFor, type HumanRequestPhrases } from './phrases';

export const VIETNAMESE: HumanRequestPhrases = {
  language: 'vi',
  explicit: [
    ...asksFor({
      strong:
        'nhân viên|người thật|con người|tổng đài viên|tổng đài|tư vấn viên|nhân viên hỗ trợ|chăm sóc khách hàng|cskh|bộ phận hỗ trợ|bộ phận chăm sóc|quản lý|điện thoại viên|người hỗ trợ|đại diện|operator|agent|admin',
      weak: 'ai đó|ai|người|người nào',
      want: 'muốn|cần|cho tôi|cho mình|cho em|cho gặp|gặp|xin gặp|tìm|có|yêu cầu|gọi|làm ơn|đòi',
      talk: 'nói chuyện với|nói chuyện|nói với|gặp|trò chuyện|chat với|chat|trao đổi với|kết nối|kết nối với|nối máy|chuyển|chuyển máy|chuyển cho|chuyển sang|chuyển đến|liên hệ|liên lạc|gọi cho|tư vấn với',
      talkAfter: 'giúp|hỗ trợ|gọi lại|liên hệ lại|nghe máy|trực|trả lời|để nói chuyện|nói chuyện',
      wantAfter: 'với|đi|ngay|ạ|giúp tôi|không',
    }),
    '(?:có ai|ai đó) (?:có thể )?(?:giúp|hỗ trợ)(?: tôi| mình| em)?(?: không| được không| với)?(?= \\||$)|gọi (?:lại )?cho (?:tôi|mình|em)|gọi lại(?= \\||$)',
  ],
  refusals: [
    '(?:không muốn|đừng|không|chán|thôi)(?: [^ |]+){0,4}? (?:bot|robot|máy|chatbot|ai|trợ lý ảo)(?= \\||$| nữa| đâu)',
  ],
  hints: [
    'có ai (?:ở đó|đó|không|giúp)',
    'số (?:điện thoại |hotline )?(?:tổng đài|cskh|chăm sóc)',
    '(?:đang )?nói chuyện với (?:người|robot|bot|máy) (?:hay|phải)',
  ],
  alone:
    'nhân viên|người thật|con người|tổng đài|tổng đài viên|tư vấn viên|cskh|chăm sóc khách hàng|quản lý|gặp nhân viên|gặp người thật|hỗ trợ viên|operator|agent',
  fillers:
    'làm|ơn|vui|lòng|ngay|bây|giờ|xin|chào|tôi|mình|em|muốn|cần|gặp|nói|chuyện|với|cho|một|vâng|dạ|ạ|cảm|nhé|đi|hỗ|trợ|kết|nối|chat|gấp',
  masks:
    'quyền con người|(?:nhân viên|tổng đài)(?: của bạn| bên bạn)? (?:đã nói|nói rằng|bảo|giao hàng|báo)|nhân viên giao hàng|người khác|mỗi người|người nhận|người bán|người dùng|không phải (?:là )?robot|robot hút bụi|môi giới',
  negations: 'không(?= $)|không muốn|không cần|đừng|chẳng|khỏi|thay vì',
  despite: 'tại sao|sao|không thể|không (?:gặp|liên lạc|gọi) được|không có ai|không biết (?:cách|làm sao)|không giúp',
};

export const INDONESIAN: HumanRequestPhrases = {
  language: 'id',
  explicit: [
    ...asksFor({
      strong:
        'manusia|manusia asli|orang asli|orang sungguhan|orang beneran|agen|agent|operator|petugas|customer service|cs|staf|staff|perwakilan|layanan pelanggan|admin|supervisor|manajer|pegawai|live chat|konsultan',
      weak: 'seseorang|orang|siapa saja|seorang',
      want: 'ingin|mau|butuh|perlu|minta|beri saya|berikan saya|tolong|ada|apakah ada|mana|bisa minta|pengen|pingin|lebih suka|cari|panggil|panggilkan',
      talk: 'bicara|berbicara|ngobrol|ngomong|mengobrol|chat|chatting|hubungkan|sambungkan|disambungkan|terhubung|dihubungkan|alihkan|transfer|pindahkan|teruskan|hubungi|menghubungi|kontak|komunikasi|berkomunikasi|telepon',
      talkAfter: 'yang bisa diajak bicara|bisa bantu|bantu saya|hubungi saya|telepon saya|telpon saya|yang membantu',
      wantAfter: 'tolong|dong|sekarang|segera|please|ya|aja|saja',
    }),
    '(?:apa|apakah|ada|bisakah|bisa)(?: ada)? (?:seseorang|orang|seorang|yang) (?:yang )?(?:bisa )?(?:membantu|bantu|menolong|tolong|telepon|menghubungi)(?: saya| aku)?(?= \\||$| tolong)|(?:telepon|telpon|hubungi|call) (?:saya|aku)(?= \\||$| kembali| balik| sekarang| segera)|bantuan manusia',
  ],
  refusals: [
    '(?:tidak mau|gak mau|ga mau|nggak mau|tidak ingin|jangan|bukan|capek|muak|stop)(?: [^ |]+){0,4}? (?:bot|robot|mesin|chatbot|ai|komputer)(?= \\||$| lagi)',
  ],
  hints: [
    '(?:ada|apakah ada) (?:orang|seseorang|yang)',
    '(?:nomor|no|telepon) (?:customer service|cs|layanan|call center)',
    'apakah (?:saya|ini) (?:berbicara|bicara) dengan',
  ],
  alone:
    'manusia|manusia asli|orang asli|agen|agent|operator|petugas|customer service|cs|admin|staf|orang|layanan pelanggan|supervisor|manajer|live chat|call center',
  fillers:
    'tolong|mohon|sekarang|segera|halo|hai|saya|aku|mau|ingin|butuh|dengan|bicara|sama|ke|seorang|satu|ya|asli|terima|kasih|dong|aja|saja|beri|hubungkan|sambungkan|langsung|minta|bisa|kak|min',
  masks:
    'hak asasi manusia|sumber daya manusia|kesalahan manusia|agen (?:properti|perjalanan|travel|pengiriman)|(?:petugas|cs|agen|operator)(?: anda| kalian)? (?:bilang|mengatakan|kurir|berkata)|orang lain|per orang|operator seluler|bukan robot|robot vacuum',
  negations: 'tidak|tak|gak|ga|nggak|enggak|jangan|tanpa|bukan|daripada',
  despite:
    'kenapa|mengapa|tidak (?:bisa|dapat|membantu|mengerti|tahu cara)|gak (?:bisa|ngerti|membantu)|ga bisa|nggak bisa|kok|tidak ada',
};

export const MALAY: HumanRequestPhrases = {
  language: 'ms',
  explicit: [
    ...asksFor({
      strong:
        'manusia|orang sebenar|orang betul|ejen|agen|operator|pegawai|kakitangan|khidmat pelanggan|perkhidmatan pelanggan|wakil|penyelia|pengurus|staf',
      weak: 'seseorang|orang|sesiapa',
      want: 'nak|hendak|mahu|ingin|perlu|perlukan|minta|beri saya|bagi saya|tolong|ada|adakah|boleh dapatkan|cari|panggil',
      talk: 'bercakap|cakap|berbual|sembang|hubungkan|sambungkan|disambungkan|pindahkan|hubungi|menghubungi|berhubung|chat|call',
      talkAfter: 'yang boleh (?:bantu|tolong)|boleh bantu|bantu saya|hubungi saya|telefon saya',
      wantAfter: 'tolong|sekarang|segera|please',
    }),
    '(?:boleh|bolehkah) (?:sesiapa|seseorang|orang) (?:tolong |bantu |hubungi |telefon |call )+(?:saya)?(?= \\||$)|(?:telefon|hubungi|call) saya(?= \\||$| semula| sekarang)',
  ],
  refusals: [
    '(?:tak nak|tidak mahu|jangan|bukan|taknak)(?: [^ |]+){0,4}? (?:bot|robot|mesin|chatbot|ai)(?= \\||$| lagi)',
  ],
  hints: ['ada (?:sesiapa|orang)', '(?:nombor|no) (?:khidmat|telefon khidmat)'],
  alone: 'manusia|ejen|operator|pegawai|khidmat pelanggan|orang sebenar|penyelia|pengurus|kakitangan',
  fillers:
    'tolong|sila|sekarang|segera|helo|hai|saya|nak|mahu|ingin|perlu|dengan|bercakap|cakap|ya|sebenar|terima|kasih|beri|bagi|sambungkan|seorang',
  masks:
    'hak asasi manusia|sumber manusia|ejen (?:hartanah|pelancongan)|(?:pegawai|ejen)(?: anda)? (?:kata|cakap|beritahu)|orang lain|setiap orang|bukan robot|robot vakum',
  negations: 'tidak|tak|jangan|tanpa|bukan|taknak|tak nak|tak perlu',
  despite: 'kenapa|mengapa|tak (?:boleh|dapat|membantu|faham)|tidak (?:boleh|dapat)|tiada',
};

export const FILIPINO: HumanRequestPhrases = {
  language: 'fil',
  explicit: [
    ...asksFor({
      strong:
        'tao|totoong tao|tunay na tao|ahente|agent|operator|representative|kinatawan|customer service|staff|supervisor|manager|empleyado|live agent',
      weak: 'kahit sino|isang tao|sinuman',
      want: 'gusto ko|gusto|kailangan ko|kailangan|bigyan|pahingi|paki|pakibigay|may|meron|meron bang|nasaan|gusto kong|patulong sa',
      talk: 'makausap|kausapin|makipag usap|makipagusap|kumausap|usap|makachat|ikonekta|i konekta|ilipat|pakilipat|pakikonekta|kontakin|makontak|tumawag|makipag chat',
      talkAfter: 'na makausap|na makakausap|na tutulong|ang makausap|na pwede',
      wantAfter: 'please|po|ngayon na|na lang|nga',
    }),
    '(?:pwede|puwede)(?: ba| bang| po)* (?:may |ako )*(?:tumulong|tulungan|makausap)(?: sa akin| ako)?(?= \\||$)|tawagan (?:mo|niyo|nyo) ako|may tao ba',
  ],
  refusals: ['(?:ayaw|ayoko|hindi|tama na)(?: [^ |]+){0,4}? (?:bot|robot|makina|chatbot|ai)(?= \\||$| na)'],
  alone: 'tao|totoong tao|ahente|agent|operator|representative|customer service|supervisor|manager',
  fillers: 'please|po|ngayon|na|hello|gusto|ko|ng|sa|isang|makausap|kailangan|opo|oo|totoong|salamat|lang|nga|ang',
  masks: 'karapatang pantao|(?:ahente|agent)(?: niyo| ninyo)? (?:sabi|sinabi)|ibang tao|bawat tao|hindi ako robot',
  negations: 'hindi|ayaw|ayoko|huwag|wag|walang|di',
  despite: 'bakit|hindi (?:ko )?(?:makausap|makontak|maintindihan)|wala bang|di ko ma~',
};

export const SWAHILI: HumanRequestPhrases = {
  language: 'sw',
  explicit: [
    ...asksFor({
      strong:
        'binadamu|mtu halisi|mtu wa kweli|wakala|mhudumu|mhudumu wa wateja|huduma kwa wateja|mfanyakazi|mwakilishi|opereta|meneja|msimamizi|afisa',
      weak: 'mtu|mtu yeyote|mtu fulani',
      want: 'nataka|ninataka|nahitaji|ninahitaji|ningependa|naomba|nipe|nipatie|kuna|je kuna|yuko wapi|tafadhali',
      talk: 'kuongea|kuzungumza|niongee|nizungumze|kuchati|niunganishe|niunganisheni|nihamishe|kuwasiliana|niwasiliane|kuunganishwa|kupata',
      talkAfter: 'anisaidie|anipigie|wa kuongea|wa kunisaidia|wa kuzungumza',
      wantAfter: 'tafadhali|sasa|haraka',
    }),
    '(?:je )?(?:mtu|kuna mtu) (?:anaweza|anayeweza) (?:kunisaidia|kunipigia)(?: tafadhali)?(?= \\||$)|nipigie|nipigieni',
  ],
  refusals: [
    '(?:sitaki|si|hapana|acha|nimechoka)(?: [^ |]+){0,4}? (?:roboti|bot|boti|mashine|chatbot|ai)(?= \\||$| tafadhali| tena)',
  ],
  hints: ['kuna mtu', '(?:mtu|kuna mtu) anaweza', 'namba ya (?:huduma|simu)'],
  alone: 'binadamu|mtu|mtu halisi|wakala|mhudumu|huduma kwa wateja|mwakilishi|meneja|opereta|mfanyakazi',
  fillers:
    'tafadhali|sasa|habari|jambo|nataka|nahitaji|na|kuongea|kuzungumza|ndiyo|halisi|asante|haraka|nipe|naomba|mmoja',
  masks:
    'haki za binadamu|makosa ya kibinadamu|(?:mhudumu|wakala) (?:wenu )?(?:alisema|aliniambia)|mtu mwingine|kwa mtu|mimi si roboti',
  negations: 'sitaki|sihitaji|si|bila|hapana|badala ya',
  despite: 'kwa nini|siwezi|sijui jinsi|hakuna|hunisaidii|huelewi',
};
