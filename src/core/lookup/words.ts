/** Word lists for reading names and companies. The words are folded: lower case, without accents, dots and hyphens. */

import { wordSet as words } from './word-set';

/** Titles before a name. Words that are also given names (Don, Pan, Hon) are left out. */
export const TITLES = words(`
  dr drs prof professor doctor mr mrs ms miss mx mister sir dame rev reverend capt captain sgt lt
  herr frau hr dipl ing dipling dipling mag magister ir univprof profdr drmed drjur drrernat med habil
  mme mlle monsieur madame sr sra srta dott dottssa dottore avv shri smt engr ingeniero mult hc dring
  univ priv pd dhr mevr mw mag mgr mgra judr mudr rndr phdr paeddr ingarch inz hab dres dra drin profin
  profa sig sigra sigrina signor signora senhor senhora froken frk fru herrn lady lord esq reverendo
  госпожа господин гн гжа проф доктор dk
`);

/** Degrees that some put in front of the name. `Md` is left out, because it is short for Mohammed. */
export const LEADING_DEGREES = words('phd dphil msc bsc ma ba mba llm mag mphil dba meng beng ing cand');

/** Suffixes after a name. Degrees that are also family names (Ma, Do, Ba) are left out. */
export const SUFFIXES = words(`
  jr junior sr snr ii iii iv phd dphil edd dba md mba emba msc bsc meng beng mph mpa mfa llm llb jd esq dds dvm pharmd
  psyd rn cpa cfa cfp cma cia cisa cissp cism pmp pmi acca fcca aca facs frcs mcips shrm shrmcp shrmscp phr sphr
  csm acsm cspo acspo psm pspo pmiacp pmirmp pgmp pfmp itil prince2 capm cbap ccba spc rte cams cfe crisc cgeit
  ccna ccnp ccie mcse mcsa oscp ceh gsec chrp chrl sphri gphr mcipd fcipd acc pcc mcc cpcc cpim cscp clp cltd
  dmd dnp msn bsn aprn crna lcsw lmsw lmft lpc frcp frcpc frcsc mrcp mrcs mrics frics riba leed leedap aicp cpp cae cmp
  cfre cebs cgma acma fcma fcpa aca fia ffa clu chfc ricp cpcu cipm cipp cippe cippus edm esquire msw mfin mphil
  mres bcom mcom btech mtech bba bfa mfa dlitt dsc drph mpp mps hons phdc abd lssbb lssgb cssbb cssgb
  obe mbe cbe kbe kc qc csc ing ret cpo cso cdo chro cco cbo cho ciso avp ceo cfo cto coo cmo cio cro vp evp svp
`);

/** Words of job titles, which are neither given nor family names. */
export const JOB_WORDS = words(`
  head director directors manager managing chief officer president chairman chairwoman chairperson founder founders
  cofounder founding owner coowner engineer engineering developer consultant consulting executive associate analyst
  specialist advisor adviser representative coordinator assistant administrator recruiter accountant
  attorney professor lecturer researcher scientist student intern trainee strategist supervisor superintendent
  controller treasurer secretary technician operator planner buyer merchandiser evangelist ambassador entrepreneur
  ceo cfo cto coo cmo cio cro cpo ciso chro vp svp evp avp
  leiter leiterin leitung bereichsleiter abteilungsleiter vertriebsleiter vertrieb geschaftsfuhrer
  geschaftsfuhrerin geschaftsfuhrung geschaftsleitung inhaber inhaberin vorstand vorstandsvorsitzender prokurist
  berater beraterin referent referentin sachbearbeiter sachbearbeiterin einkauf einkaufer entwickler entwicklerin
  ingenieur ingenieurin assistenz mitarbeiter mitarbeiterin grunder grunderin steuerberater rechtsanwalt rechtsanwaltin
  directeur directrice responsable gerant gerante ingenieure chargee president presidente fondateur fondatrice
  cofondateur acheteur acheteuse comptable avocat avocate dirigeant dirigeante adjoint adjointe
  director directora gerente jefe jefa ingeniero ingeniera fundador fundadora cofundador ventas compras
  contador contadora abogado abogada propietario propietaria diretor diretora engenheiro engenheira vendas socio socia
  analista coordenador coordenadora coordinador coordinadora especialista consultor consultora proprietario
  direttore direttrice responsabile amministratore amministratrice ingegnere fondatore fondatrice titolare impiegato
  vendite acquisti avvocato consulente directeur eigenaar oprichter bestuurder inkoper verkoop adviseur
  medewerker vd saljare saljchef ekonomichef inkopare grundare direktor leder prezes dyrektor
  kierownik wlasciciel specjalista menedzer handlowiec ksiegowa директор руководитель менеджер начальник инженер
  основатель владелец специалист бухгалтер юрист генеральныи коммерческии
`);

/** Words of job titles that are also words of company names, so that they count only behind a name. */
export const JOB_FIELDS = words(`
  sales marketing procurement purchasing logistics finance operations hr recruitment acquisition talent development
  growth product software data business account customer success investor partner principal lead leader leadership
  certified chartered registered licensed architect designer freelance freelancer commercial commerciale chef agare
`);

/** Particles before a family name. */
export const PARTICLES = words(`
  van von vom zu zum zur der den ter ten te de del della delle dei degli di da dal das do dos du des la le las los
  af av bin ibn ben bint binti al el abu ould st saint mac mc بن ابن بنت ال ابو בן בר בת
`);

/** Chinese family names of two characters, in both scripts. */
export const CHINESE_DOUBLE_FAMILY_NAMES = words(`
  欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 鲜于 鮮于
  东方 東方 独孤 獨孤 南宫 南宮 端木 百里 呼延 轩辕 軒轅 澹台 濮阳 濮陽 淳于 单于 太史 申屠 仲孙 仲孫 钟离 鍾離
`);

/** The most common Japanese family names of two or three characters. */
export const JAPANESE_FAMILY_NAMES = words(`
  佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤
  清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田
  西村 藤井 金子 岡本 藤原 中野 三浦 原田 松田 竹内 中山 小野 田村 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山
  安藤 高木 谷口 大野 丸山 今井 河野 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 野口 菊地
`);

/** Korean family names of two syllables. */
export const KOREAN_DOUBLE_FAMILY_NAMES = words('남궁 황보 제갈 사공 선우 서문 독고 동방');

/** Legal forms after a company name. They are stripped one after the other, so `gmbh and co kg` needs no entry. */
export const LEGAL_SUFFIXES = words(`
  inc incorporated corp corporation co company llc llp lp plc ltd limited pllc pc pbc
  gmbh ggmbh mbh ag kg kgaa ohg ug ek ev eg se sce sa sas sasu sarl sca snc srl srls spa sapa bv nv vof cv
  ab aktiebolag as asa aps oy oyj hf ehf sro doo dd ad ood eood kft zrt nyrt bt rt jsc ojsc pjsc
  pte pty pvt private bhd sdn kk gk tbk sl slu sau ltda eireli sab cia jv fzco fze fzllc and
  ооо оао зао пао ао ип тов оод еоод аг ε ae ike epe 株 有 合 주
`);

/** Legal forms of several words that are not legal forms by themselves. */
export const LEGAL_PHRASES: readonly string[] = [
  'sp z oo',
  'sp zoo',
  'sa de cv',
  's de rl de cv',
  'sapi de cv',
];

/** Legal forms and articles that precede a company name. */
export const LEGAL_PREFIXES = words('the pt ooo oao zao pao ооо оао зао пао ао ип тов 株 有 合 주');

/** Legal forms that are written without a space, before or after the name. Longer ones come first. */
export const LEGAL_UNSPACED: readonly string[] = [
  '股份有限公司',
  '有限責任公司',
  '有限责任公司',
  '有限公司',
  '株式会社',
  '有限会社',
  '合同会社',
  '주식회사',
  '유한회사',
];

/**
 * Further legal forms, which are removed from a name that is sent. They are not removed from keys, in which every word
 * looks alike: \`Acme S.A.C.\` and \`Acme Sac\`.
 */
export const OTHER_LEGAL_FORMS = words(`
  lda unipessoal limitada incorporada slp sll scrl scop scs selarl sci eurl gie srlu sapi sac saa eirl spolka
  kda gesmbh gesbr gbr partg partgmbb egbr vzw asbl vereniging stichting cvba bvba aksjeselskap asj ans hb kb
  enk tmi aktiengesellschaft uab opc fzc dmcc wll saoc saog psc qsc kscp
`);

/** Further legal forms of several words, as above. */
export const OTHER_LEGAL_PHRASES: readonly string[] = [
  's de rl',
  'gesellschaft mbh',
  'gesellschaft mit beschrankter haftung',
  'limited liability company',
  'public limited company',
  'besloten vennootschap',
  'naamloze vennootschap',
  'societe anonyme',
  'sociedad anonima',
  'sociedade anonima',
  'societa per azioni',
  'spolka z oo',
  'spol s ro',
  's ro',
  'limited partnership',
];
