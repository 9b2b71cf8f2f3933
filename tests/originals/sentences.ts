/** A few sentences in an encoding that can write them: enough to tell it by. */
export const sentences: readonly (readonly [encoding: string, text: string])[] = [
  [
    "windows-1252",
    "Der Bürgermeister erklärte am Montag, dass die Brücke über den Fluss für zwei Jahre geschlossen bleibt. Die Kosten für die Erneuerung schätzt die Behörde auf „zwölf Millionen“ Euro.",
  ],
  [
    "windows-1252",
    "Le maire a déclaré lundi que le pont resterait fermé pendant deux ans. Les travaux coûteront près de douze millions d’euros, a précisé la préfecture à l’issue de la réunion.",
  ],
  [
    "windows-1252",
    "The mayor said on Monday that the bridge would stay closed for two years. “It’s a disgrace,” said one of the shopkeepers, who asked not to be named.",
  ],
  [
    "windows-1252",
    "El alcalde anunció el lunes que el puente permanecerá cerrado durante dos años. La reparación costará doce millones de euros, según la compañía, y empezará mañana.",
  ],
  [
    "windows-1252",
    "O prefeito afirmou na segunda-feira que a ponte ficará fechada durante dois anos. A reparação custará doze milhões, e não há outra solução para a população da região.",
  ],
  [
    "windows-1252",
    "Borgmästaren sade på måndagen att bron över älven skulle hållas stängd i två år. Många företagare är oroliga för att kunderna försvinner.",
  ],
  [
    "windows-1251",
    "Мэр города сообщил в понедельник, что мост через реку будет закрыт на два года. Ремонт обойдётся в двенадцать миллионов рублей, заявили в администрации.",
  ],
  [
    "windows-1251",
    "Кметът на града съобщи в понеделник, че мостът над реката ще бъде затворен две години. Ремонтът ще струва дванадесет милиона лева.",
  ],
  [
    "windows-1251",
    "Мер міста повідомив у понеділок, що міст через річку буде закрито на два роки. Ремонт коштуватиме дванадцять мільйонів гривень, заявили в адміністрації.",
  ],
  [
    "koi8-r",
    "Мэр города сообщил в понедельник, что мост через реку будет закрыт на два года. Ремонт обойдётся в двенадцать миллионов рублей, заявили в администрации.",
  ],
  [
    "windows-1256",
    "أعلن رئيس البلدية يوم الاثنين أن الجسر فوق النهر سيبقى مغلقا لمدة عامين. وقال إن تكلفة الإصلاح ستبلغ اثني عشر مليون دينار.",
  ],
  [
    "windows-1256",
    "شهردار روز دوشنبه گفت که پل روي رودخانه به مدت دو سال بسته خواهد ماند. هزينه بازسازي دوازده ميليون تومان برآورد شده است.",
  ],
  [
    "windows-1255",
    "ראש העיר הודיע ביום שני כי הגשר מעל הנהר יישאר סגור במשך שנתיים. עלות השיפוץ מוערכת בשנים עשר מיליון שקלים.",
  ],
  [
    "shift_jis",
    "市長は月曜日、川に架かる橋を二年間閉鎖すると発表した。修理には十二億円かかる見込みだという。住民は不便を訴えている。",
  ],
  [
    "euc-jp",
    "市長は月曜日、川に架かる橋を二年間閉鎖すると発表した。修理には十二億円かかる見込みだという。住民は不便を訴えている。",
  ],
  [
    "gb18030",
    "市长星期一宣布,河上的大桥将关闭两年。维修费用预计为一千二百万元,附近居民表示十分不便。记者从市政府获悉。",
  ],
  [
    "big5",
    "市長星期一宣布,河上的大橋將關閉兩年。維修費用預計為一千二百萬元,附近居民表示十分不便。記者從市政府獲悉。",
  ],
  [
    "euc-kr",
    "시장은 월요일 강을 가로지르는 다리를 이 년 동안 폐쇄한다고 발표했다. 수리비는 백이십억 원으로 예상된다고 시 관계자가 말했다.",
  ],
  [
    "iso-8859-2",
    "Prezydent miasta poinformował w poniedziałek, że most przez rzekę będzie zamknięty przez dwa lata. Naprawa będzie kosztować dwanaście milionów złotych.",
  ],
  [
    "windows-1250",
    "Prezydent miasta poinformował w poniedziałek, że most przez rzekę będzie zamknięty przez dwa lata. „Naprawa będzie kosztować dwanaście milionów złotych”, powiedział śmiało.",
  ],
  [
    "windows-1250",
    "Starosta v pondělí oznámil, že most přes řeku zůstane dva roky uzavřen. Oprava bude stát dvanáct milionů korun, uvedl úřad. „Šlo to,“ řekl.",
  ],
  [
    "iso-8859-2",
    "Starosta v pondělí oznámil, že most přes řeku zůstane dva roky uzavřen. Oprava bude stát dvanáct milionů korun, uvedl úřad.",
  ],
  [
    "iso-8859-2",
    "A polgármester hétfőn bejelentette, hogy a folyó feletti híd két évre bezár. A felújítás költségét tizenkét millió forintra becsülik.",
  ],
  [
    "windows-1253",
    "Ο δήμαρχος ανακοίνωσε τη Δευτέρα ότι η γέφυρα πάνω από τον ποταμό θα μείνει κλειστή για δύο χρόνια. Άρα το κόστος είναι μεγάλο.",
  ],
  [
    "windows-1254",
    "Belediye başkanı pazartesi günü nehrin üzerindeki köprünün iki yıl kapalı kalacağını açıkladı. Onarımın on iki milyon liraya mal olacağı belirtildi.",
  ],
  ["windows-874", "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานข้ามแม่น้ำจะปิดเป็นเวลาสองปี"],
  ["windows-1252", "“It’s a disgrace,” said one of the shopkeepers – who asked not to be named."],
];
