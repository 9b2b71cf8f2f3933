/** Pages as they were laid out by tables in the 1990s, each in a manner and a language of its own. */
export const layoutPages: Readonly<Record<string, string>> = {
  en: `<HTML><HEAD><TITLE>The Daily Courier Online - Bridge to stay closed for two years</TITLE></HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#0000CC">
<TABLE WIDTH=600 BORDER=0 CELLPADDING=0 CELLSPACING=0>
<TR><TD COLSPAN=2><IMG SRC="/gifs/logo.gif" ALT="The Daily Courier"></TD></TR>
<TR><TD WIDTH=120 VALIGN=TOP BGCOLOR="#CCCC99">
<FONT FACE="Arial" SIZE=1><A HREF="/">Front page</A><BR><A HREF="/news/">News</A><BR><A HREF="/sport/">Sport</A><BR><A HREF="/business/">Business</A><BR><A HREF="/weather/">Weather</A><BR><A HREF="/classifieds/">Classifieds</A><BR><A HREF="/letters/">Letters</A></FONT></TD>
<TD WIDTH=480 VALIGN=TOP>
<FONT FACE="Times" SIZE=5><B>Bridge to stay closed for two years</B></FONT><BR>
<FONT FACE="Arial" SIZE=1>By JANE ROE<BR>Staff writer</FONT><BR>
<FONT SIZE=1>Tuesday, March 11, 1997</FONT><P>
<FONT FACE="Times" SIZE=3>The bridge over the river will stay closed for two years, the mayor said on Monday, after engineers found cracks in three of its four piers.
<BR><BR>
&quot;It is a disgrace,&quot; said one of the shopkeepers on the eastern bank, who asked not to be named. &quot;Nobody told us anything until the barriers were up.&quot;
<BR><BR>
The repairs will cost about $12 million, half of which the state is to pay. Work begins in May, as soon as the water has gone down.
<BR><BR>
Buses will take a detour by way of the old mill, which adds twenty minutes to the journey between the station and the hospital.
<BR><BR>
The council meets again on Thursday to discuss what can be done for the shops.</FONT>
<P><HR SIZE=1>
<FONT SIZE=1><A HREF="/">Front page</A> | <A HREF="/news/">News</A> | <A HREF="/sport/">Sport</A> | <A HREF="/feedback/">Feedback</A><BR>&copy; 1997 The Daily Courier. All rights reserved.</FONT>
</TD></TR></TABLE></BODY></HTML>`,
  de: `<html><head><title>Stadtanzeiger: Archiv 1998</title>
<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head>
<body bgcolor=white><center><table border=0 width=640 cellspacing=0><tr><td bgcolor=navy><font color=white size=6><b>Stadtanzeiger</b></font></td></tr>
<tr><td><table border=0 width="100%"><tr>
<td valign=top width=130 bgcolor=silver><table><tr><td><font size=2><a href="lokal.html">Lokales</a></font></td></tr><tr><td><font size=2><a href="politik.html">Politik</a></font></td></tr><tr><td><font size=2><a href="kultur.html">Kultur</a></font></td></tr><tr><td><font size=2><a href="sport.html">Sport</a></font></td></tr><tr><td><font size=2><a href="wetter.html">Wetter</a></font></td></tr></table></td>
<td valign=top><table cellpadding=8><tr><td>
<font size=2>Samstag, 14. November 1998</font><br>
<font size=5 color=maroon>Alte Mühle wird doch nicht abgerissen</font><br>
<font size=3><b>Der Gemeinderat hat am Freitag mit knapper Mehrheit für die Sanierung gestimmt. Die Kosten bleiben umstritten.</b></font><br>
<font size=2><i>Von Jürgen Weiß</i></font><br><br>
<font size=3>Die alte Mühle am Fluß bleibt stehen. Mit zwölf zu elf Stimmen hat der Gemeinderat am Freitag abend beschlossen, das Gebäude zu sanieren und nicht, wie zunächst geplant, abzureißen.<br><br>
Bürgermeisterin Anna Groß sprach von einem guten Tag für die Stadt. &quot;Wir haben lange genug Häuser verloren&quot;, sagte sie nach der Sitzung.<br><br>
Die Opposition kritisierte dagegen die Kosten von rund 3,4 Millionen Mark. Niemand könne sagen, woher das Geld kommen solle, erklärte ihr Sprecher.<br><br>
Die Arbeiten sollen im Frühjahr beginnen und etwa achtzehn Monate dauern. Danach soll in die Mühle ein Heimatmuseum einziehen.</font><br><br>
</td></tr></table></td></tr></table></td></tr>
<tr><td align=center><font size=1><a href="impressum.html">Impressum</a> | <a href="mailto:redaktion@stadtanzeiger.example">Redaktion</a> | <a href="index.html">Zurück zur Startseite</a></font></td></tr></table></center></body></html>`,
  fr: `<HTML><HEAD><TITLE>Le port rouvrira lundi matin</TITLE></HEAD><BODY BGCOLOR=#FFFFFF>
<TABLE WIDTH="100%" BORDER=0><TR><TD ALIGN=CENTER><H1>L'Écho du Littoral</H1></TD></TR></TABLE>
<TABLE BORDER=0 WIDTH="100%"><TR>
<TD WIDTH="20%" VALIGN=TOP><FONT SIZE=-1><B>Sommaire</B><BR><A HREF=a.htm>À la une</A><BR><A HREF=b.htm>Politique</A><BR><A HREF=c.htm>Société</A><BR><A HREF=d.htm>Sports</A><BR><A HREF=e.htm>Petites annonces</A></FONT></TD>
<TD VALIGN=TOP WIDTH="60%">
<TABLE BORDER=0><TR><TD><FONT SIZE=+3>Le port rouvrira lundi matin</FONT></TD></TR>
<TR><TD><FONT SIZE=-1>Mercredi 3 juin 1998 - Claire Dubois</FONT></TD></TR>
<TR><TD><FONT SIZE=3>Le port de pêche, fermé depuis la tempête du 20 mai, rouvrira lundi matin, a annoncé hier la préfecture.</FONT></TD></TR>
<TR><TD><FONT SIZE=3>Les digues ont été renforcées et le chenal a été dragué pendant neuf jours. Près de quarante bateaux pourront reprendre la mer dès l'aube.</FONT></TD></TR>
<TR><TD><FONT SIZE=3>«C'est un soulagement pour tout le monde», a déclaré le président du comité des pêches, qui réclame toutefois une aide pour les familles.</FONT></TD></TR>
<TR><TD><FONT SIZE=3>Selon les premières estimations, les pertes s'élèvent à plus de deux millions de francs. Le conseil général se prononcera vendredi sur un fonds de secours.</FONT></TD></TR></TABLE>
</TD><TD WIDTH="20%" VALIGN=TOP BGCOLOR=#EEEEEE><FONT SIZE=-1><B>Lire aussi</B><BR><A HREF=1.htm>La tempête, jour par jour</A><BR><A HREF=2.htm>Les pêcheurs en colère</A><BR><A HREF=3.htm>Météo marine</A></FONT></TD></TR></TABLE></BODY></HTML>`,
  es: `<html><head><title>EL FARO DIGITAL</title></head><body>
<table width=760 cellpadding=0 cellspacing=0 border=0><tr><td width=150 valign=top bgcolor="#003366">
<a href="/"><font color="#ffffff">Portada</font></a><br><a href="/local"><font color="#ffffff">Local</font></a><br><a href="/nacional"><font color="#ffffff">Nacional</font></a><br><a href="/deportes"><font color="#ffffff">Deportes</font></a><br><a href="/cultura"><font color="#ffffff">Cultura</font></a></td>
<td width=10><img src="pixel.gif" width=10 height=1></td>
<td width=600 valign=top>
<font face="Verdana,Arial" size="1" color="#990000">LOCAL</font><br>
<font face="Verdana,Arial" size="4"><b>El mercado viejo cerrará sus puertas en enero</b></font><br><br>
<font face="Verdana,Arial" size="1">REDACCIÓN. Lunes, 22 de noviembre de 1999</font><br><br>
<table align=right width=200 border=1><tr><td><img src="mercado.jpg" width=190 height=140><br><font size=1>Puestos del mercado viejo, ayer por la mañana. / J. PÉREZ</font></td></tr></table>
<font face="Verdana,Arial" size="2">El mercado viejo, abierto desde 1912, cerrará sus puertas el próximo mes de enero. Así lo anunció ayer el alcalde después de reunirse con los comerciantes.<br>
<br>
&nbsp;&nbsp;Los vendedores, unos sesenta, se trasladarán a una carpa provisional junto a la estación. Muchos temen perder a sus clientes de toda la vida.<br>
<br>
&nbsp;&nbsp;«Aquí vendía mi abuela y aquí vendo yo», dijo Carmen Ruiz, que tiene un puesto de pescado. «No sé qué vamos a hacer con los alquileres nuevos».<br>
<br>
&nbsp;&nbsp;Las obras durarán dos años y costarán 900 millones de pesetas, según el Ayuntamiento. La oposición pidió que se conserve la fachada.</font><br><br>
<font size=1><a href="/imprimir">Versión para imprimir</a> &nbsp; <a href="/enviar">Enviar a un amigo</a></font>
</td></tr></table></body></html>`,
  ru: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>Вечерний Север - Паром снова ходит через реку</title></head>
<body bgcolor="#ffffff"><table width=100% border=0 cellpadding=4><tr><td colspan=3 bgcolor="#ddddff"><b><font size=5>Вечерний Север</font></b> <font size=2>Выпуск 214 (1877)</font></td></tr>
<tr><td width=15% valign=top><a href=i.html>Главная</a><br><a href=n.html>Новости</a><br><a href=s.html>Спорт</a><br><a href=k.html>Культура</a><br><a href=a.html>Архив</a></td>
<td valign=top><h2>Паром снова ходит через реку</h2>
<i>5 сентября 1999 г.</i><br><br>
Паром, который стоял на ремонте с апреля, снова перевозит людей и машины на левый берег. Первый рейс состоялся в субботу утром.<br>
Ремонт обошёлся городу в два миллиона рублей. По словам капитана, двигатель заменили полностью, а корпус заварили заново.<br>
Жители левого берега пять месяцев добирались до города через мост, который находится в сорока километрах. Школьников возили автобусом.<br>
До конца октября паром будет ходить восемь раз в день, зимой его заменит ледовая переправа.<br>
<br><div align=right><b>Иван Петров</b></div>
</td><td width=15% valign=top bgcolor="#eeeeee"><b>Погода</b><br>+12, дождь<br><br><b>Курс</b><br>$ 25.70</td></tr></table></body></html>`,
};
