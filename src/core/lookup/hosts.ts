/** Lists of host names: endings of domains, free email providers, and sites with the profiles of people. */
import { wordSet as words } from './word-set';

/**
 * A text without scheme, `www.` or path is a domain when it has one of these endings: all country codes, the common
 * generic ones, and the reserved `.example` and `.test`. Rarer ones need a scheme or `www.`, which leaves `A.Smith` a
 * name.
 */
export const DOMAIN_ENDINGS = words(`
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

/** Providers of free email addresses, whose domains do not identify an employer. */
export const FREE_MAIL_HOSTS = words(`
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

/** Sites on which many companies or people have a page, so that the host is not the company's own. */
export const SHARED_SITES = words(`
  facebook.com fb.com fb.me m.me instagram.com twitter.com x.com t.co linkedin.com lnkd.in xing.com youtube.com youtu.be
  tiktok.com threads.net threads.com snapchat.com pinterest.com reddit.com tumblr.com vk.com ok.ru weibo.com wechat.com
  bsky.app mastodon.social discord.com discord.gg slack.com t.me telegram.me wa.me whatsapp.com line.me clubhouse.com
  quora.com medium.com substack.com wordpress.org vimeo.com twitch.tv soundcloud.com spotify.com behance.net dribbble.com
  flickr.com slideshare.net speakerdeck.com issuu.com scribd.com about.me linktr.ee beacons.ai bio.link carrd.co
  github.com gitlab.com bitbucket.org stackoverflow.com npmjs.com producthunt.com kickstarter.com indiegogo.com patreon.com
  crunchbase.com pitchbook.com tracxn.com cbinsights.com dealroom.co angel.co wellfound.com f6s.com owler.com
  zoominfo.com apollo.io lusha.com rocketreach.co signalhire.com hunter.io clearbit.com leadiq.com cognism.com kaspr.io
  dnb.com bloomberg.com reuters.com marketwatch.com finance.yahoo.com opencorporates.com northdata.com northdata.de
  companieshouse.gov.uk find-and-update.company-information.service.gov.uk handelsregister.de unternehmensregister.de
  firmenwissen.de wlw.de wlw.com europages.com europages.co.uk kompass.com societe.com pappers.fr infogreffe.fr
  verif.com pagesjaunes.fr gelbeseiten.de dasoertliche.de 11880.com herold.at local.ch paginegialle.it paginasamarillas.es
  einforma.com infobel.com goldenpages.ie yell.com yellowpages.com whitepages.com manta.com bbb.org yelp.com yelp.co.uk
  tripadvisor.com tripadvisor.co.uk foursquare.com trustpilot.com g2.com capterra.com getapp.com softwareadvice.com
  clutch.co goodfirms.co sortlist.com designrush.com glassdoor.com glassdoor.co.uk glassdoor.de indeed.com kununu.com
  kununu.de comparably.com builtin.com themuse.com stepstone.de stepstone.com monster.com monster.de welcometothejungle.com
  otta.com workable.com apply.workable.com greenhouse.io lever.co ashbyhq.com jobs.personio.de jobs.personio.com bamboohr.com
  smartrecruiters.com recruitee.com teamtailor.com breezy.hr jobvite.com myworkdayjobs.com icims.com join.com join.co
  wikipedia.org wikidata.org wikimedia.org fandom.com imdb.com allmusic.com archive.org orcid.org researchgate.net
  scholar.google.com academia.edu
  google.com google.de google.co.uk google.fr google.es google.it goo.gl g.co g.page maps.app.goo.gl forms.gle
  bing.com yahoo.com duckduckgo.com baidu.com yandex.ru yandex.com itunes.apple.com maps.apple.com
  play.google.com apps.apple.com appsource.microsoft.com openstreetmap.org waze.com
  bit.ly tinyurl.com ow.ly buff.ly is.gd cutt.ly rebrand.ly rb.gy t.ly shorturl.at tiny.cc hubs.ly hubs.la dlvr.it
  amzn.to lnk.bio smart.link onelink.me app.link page.link
  amazon.com amazon.de amazon.co.uk amazon.fr ebay.com ebay.de etsy.com alibaba.com aliexpress.com made-in-china.com
  indiamart.com tradeindia.com shopee.com mercadolibre.com booking.com airbnb.com
  calendly.com cal.com savvycal.com doodle.com typeform.com surveymonkey.com jotform.com tally.so airtable.com notion.so
  notion.site docs.google.com sites.google.com drive.google.com dropbox.com wetransfer.com box.com canva.com miro.com
  eventbrite.com eventbrite.de eventbrite.co.uk meetup.com lu.ma luma.com hopin.com bevy.com splashthat.com ti.to
  zendesk.com freshdesk.com atlassian.net statuspage.io intercom.help gitbook.io readthedocs.io hs-sites.com
  hubspotpagebuilder.com clickfunnels.com leadpages.co wordpress.com squarespace.com wix.com weebly.com jimdo.com
  jimdosite.com strikingly.com godaddysites.com business.site webnode.com site123.me myportfolio.com
  zoom.us whova.com swapcard.com brella.io grip.events mailchi.mp mailchimp.com
`);

/** The boxes of functions in a company. People write to one and do not have it. */
export const ROLE_MAIL_BOXES = words(`
  info infos information informations contact contacts contactus contacto contatti contato kontakt kontakty kontakte
  hello hallo hi hey hola bonjour ciao office offices sekretariat secretariat secretary secretaria segreteria biuro
  mail email mailbox post posta postmaster webmaster hostmaster admin administrator administration administracion
  verwaltung sales sale vertrieb verkauf verkoop vente ventes ventas vendas vendite commercial commerciale comercial
  marketing press presse prensa media pr communication communications news newsletter support help helpdesk service
  services kundenservice kundendienst customerservice customercare customersupport care client clients servicedesk
  team teams jobs job career careers karriere bewerbung recruiting recruitment recrutement hr personal rh people talent
  rrhh billing invoice invoices rechnung rechnungen buchhaltung accounting accounts accountspayable ap ar finance
  fakturor facturation compta comptabilite contabilidad amministrazione order orders bestellung bestellungen einkauf
  purchasing procurement enquiries enquiry inquiries inquiry anfrage anfragen request requests booking bookings
  reservations reservation reception empfang rezeption feedback general legal privacy datenschutz dpo gdpr abuse
  security it edv tech technical noreply no-reply donotreply do-not-reply reply bounce notifications notification alerts
  shop store webshop events event partner partners investors investor ir export import logistics versand zentrale
  welcome connect ask getintouch pedidos clientes atendimento faleconosco sac direccion gerencia
`);
