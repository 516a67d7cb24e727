/** The host names of the former reading, as they were. */
import { listed } from './words';

export const isDomainEnding = listed(`
  ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf
  cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg
  gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn
  kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na
  nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh
  si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve
  vg vi vn vu wf ws ye yt za zm zw
  com net org info biz edu gov mil int name pro aero coop museum jobs mobi travel asia cat tel
  app dev cloud online shop store site tech xyz digital agency group solutions consulting global world health care
  finance capital fund ventures partners media studio design software systems network services engineering energy
  academy education school university email blog live life team company works zone space website page link one top
  vip club ltd inc llc gmbh law legal bank insurance realty properties estate build construction industries farm
  food restaurant coffee wine fashion games run bio eco green science technology international enterprises holdings
  london paris berlin hamburg koeln wien nyc tokyo amsterdam swiss barcelona madrid quebec africa bayern
  example test
  рф рус бел укр срб бг мкд қаз 中国 中國 公司 网络 香港 台湾 台灣 한국 닷컴 ею ευ ελ հայ გე भारत ไทย مصر امارات السعودية
`);

export const isSharedSecondLevel = listed(
  'co com org net ac gov gob edu or ne go nom ltd plc me asn id web sch',
);

export const isFreeMailHost = listed(`
  gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.co.jp yahoo.co.in yahoo.ca
  yahoo.com.br ymail.com rocketmail.com hotmail.com hotmail.co.uk hotmail.de hotmail.fr hotmail.it hotmail.es
  outlook.com outlook.de outlook.fr outlook.es live.com live.de live.fr live.nl live.co.uk msn.com icloud.com me.com
  mac.com aol.com aim.com proton.me protonmail.com pm.me tutanota.com tuta.io gmx.de gmx.net gmx.at gmx.ch gmx.com
  web.de t-online.de freenet.de arcor.de posteo.de mailbox.org mail.com email.com zoho.com fastmail.com hey.com
  mail.ru bk.ru list.ru inbox.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net qq.com foxmail.com 163.com 126.com
  sina.com sohu.com yeah.net naver.com daum.net hanmail.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr
  libero.it virgilio.it tiscali.it alice.it wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz abv.bg bluewin.ch
  btinternet.com sky.com virginmedia.com ntlworld.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net
  cox.net charter.net shaw.ca rogers.com bigpond.com optusnet.com.au uol.com.br bol.com.br terra.com.br rediffmail.com
`);

export const isProfileSite = listed(`
  facebook.com fb.com instagram.com twitter.com x.com t.co lnkd.in linkedin.com xing.com youtube.com youtu.be tiktok.com
  threads.net medium.com substack.com github.com gitlab.com crunchbase.com angel.co wellfound.com zoominfo.com
  apollo.io lusha.com bit.ly linktr.ee calendly.com t.me wa.me google.com goo.gl wikipedia.org vk.com pinterest.com
`);
