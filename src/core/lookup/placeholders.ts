/** Recognizes what stands in a cell without being a value: placeholders, labels of links, and errors of formulas. */
import { cleanText, fold, foldWords } from './text';
import { phraseSet } from './word-set';

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Sheets, Excel and their translations write an error with a sign in front and, mostly, a mark at the end. "Not
 * available" is two short halves of a word in most languages and has no mark.
 */
const ERROR =
  /^#(?:\p{Lu}{1,2}\/(?:\p{Lu}{1,2}|DISP)[!?]?|NV|НД|YOK|HIÁNYZIK|NENÍ_K_DISPOZICI|NEDOSTUPNÝ|GETTING_DATA|[¡¿]?[\p{Lu}\p{Lo}\d/._ -]+[!?])$/u;

/** `NA` in capitals is a placeholder, `Na` is a family name. */
const NOT_AVAILABLE = /^[([<]?(?:NA|[nN]\s?\/\s?[aA]\.?|[nN]\.\s?[aA]\.?)[)\]>]?$/;

/** Words that are a placeholder only in brackets, because families are named `Blank` and `Leer`. */
const BRACKETED = phraseSet(
  'blank|empty|leer|vide|vacio|vacía|vazio|vuoto|leeg|puste|пусто|空|空白|비어 있음',
);

/**
 * Placeholders in many languages. Words that are also given or family names are left out: `Nada`, `Inga`, `Blank`.
 */
const PLACEHOLDERS = phraseSet(`
  none|null|nil|nan|undefined|unknown|missing|tbd|tbc|tba|idk|xxx|n.n.|ditto|same as above|see above|to come
  |to be confirmed|to be determined|to be announced|to be defined|do not know|don't know|not sure|not available
  |not applicable|not provided|not specified|not known|not found|not given|not disclosed|not set|not listed
  |not yet known|none provided|none given|none listed|unspecified|unavailable|undisclosed|withheld|nothing
  |kein|keine|keiner|keines|unbekannt|nicht bekannt|nicht verfügbar|nicht vorhanden|nicht angegeben
  |nicht zutreffend|keine angabe|keine angaben|k. a.|entfällt|ohne|fehlt|noch offen|liegt nicht vor
  |aucun|aucune|inconnu|inconnue|néant|non disponible|non renseigné|non communiqué|non applicable|non précisé
  |sans objet|n/c|à confirmer|à définir|pas disponible
  |ninguno|ninguna|ningún|desconocido|desconocida|no disponible|no aplica|no tiene|sin datos|sin información|s/d
  |n/d|por confirmar|por definir|no especificado
  |nenhum|nenhuma|desconhecido|desconhecida|não disponível|não informado|não aplicável|não tem|sem informação
  |a confirmar|a definir
  |nessuno|nessuna|sconosciuto|sconosciuta|non disponibile|non applicabile|non specificato|non noto|assente
  |da definire|da confermare
  |geen|onbekend|niet beschikbaar|niet bekend|niet van toepassing|n.v.t.|nog niet bekend
  |ingen|inget|saknas|okänd|okänt|ej tillgänglig|uppgift saknas|ej angivet|ukendt|ukjent|mangler|ikke oplyst
  |ikke tilgjengelig|ei ole|ei tiedossa|tuntematon|puuttuu
  |brak|brak danych|nieznany|nieznana|nie dotyczy|nie podano|niedostępne|žádný|žádná|není|neznámý|neuvedeno
  |nincs|ismeretlen|niciunul|necunoscut|yok|bilinmiyor|belirtilmemiş|tidak ada|belum ada|không có
  |нет|нету|неизвестно|неизвестен|не указано|не указан|нет данных|отсутствует|не применимо|н/д|немає|невідомо
  |κανένα|καμία|άγνωστο|δεν υπάρχει|لا يوجد|غير معروف|غير متوفر|אין|לא ידוע|ไม่มี
  |なし|無し|無|不明|未定|該当なし|未記入|ありません|无|無|没有|沒有|未知|暂无|暫無|不详|不詳|未填写|不适用
  |없음|없다|해당 없음|해당없음|미정|미상|알 수 없음|모름
`);

/** The first words of phrases such as `no website`, followed by what is missing. */
const NEGATIONS = phraseSet(`
  no|kein|keine|keinen|sans|pas de|pas d|aucun|aucune|sin|sem|senza|nessun|nessuna|geen|ingen|inget|brak|bez|нет|без
`);
const THINGS = phraseSet(`
  website|web site|web|site|site web|site internet|webseite|webpage|homepage|home page|url|domain|link|linkedin
  |linkedin profile|linkedin url|profile|profil|email|e-mail|e-mail address|mail|email found|company|employer|name
  |last name|first name|surname|contact|phone|data|info|information|value|answer|response|entry|result|results|match
  |firma|unternehmen|nachname|vorname|adresse|e-mail-adresse|entreprise|société|courriel|données|empresa|correo
  |sitio web|página web|dominio|nombre|apellido|perfil|dados|nome|sobrenome|azienda|sito|sito web|profilo|bedrijf
  |profiel|naam|företag|hemsida|webbplats|namn|strony|strony www|danych|maila|firmy|сайта|почты|компании|данных
  |фамилии|имени
`);

/** Answers to "company" that name no company. */
const NO_COMPANIES = phraseSet(`
  self-employed|self employed|selfemployed|myself|freelance|freelancer|freelancing|free lance|independent
  |independent consultant|independent contractor|independent professional|sole trader|sole proprietor|contractor
  |retired|unemployed|not employed|not working|between jobs|in transition|career break|open to work
  |looking for work|looking for a job|job seeker|seeking new opportunities|seeking opportunities|student|homemaker
  |stealth|stealth startup|stealth start-up|stealth mode|stealth mode startup|stealth company|confidential
  |private person|private individual|individual|personal|various|own business|own company|my own company
  |freiberuflich|freiberufler|freiberuflerin|freiberuflich tätig|selbständig|selbstständig|selbstständige
  |selbstständiger|privat|privatperson|arbeitslos|arbeitssuchend|rentner|rentnerin|im ruhestand|schüler|studentin
  |indépendant|indépendante|à son compte|auto-entrepreneur|auto entrepreneur|micro-entrepreneur|travailleur
  indépendant|profession libérale|retraité|retraitée|sans emploi|étudiant|étudiante|particulier
  |autónomo|autónoma|por cuenta propia|cuenta propia|trabajador autónomo|independiente|jubilado|desempleado
  |estudiante|autônomo|autônoma|profissional autônomo|profissional liberal|aposentado|desempregado|estudante
  |libero professionista|lavoratore autonomo|autonomo|in proprio|pensionato|disoccupato|studente
  |zelfstandig|zelfstandige|zelfstandig ondernemer|zzp|zzp'er|gepensioneerd|werkloos
  |egenföretagare|egen företagare|frilans|frilansare|pensionär|selvstændig|selvstendig næringsdrivende|freelanceri
  |yrittäjä|samozatrudniony|samozatrudnienie|własna działalność|działalność gospodarcza|freelancerka|emeryt
  |самозанятый|самозанятая|фрилансер|фриланс|индивидуальный предприниматель|пенсионер|безработный|студент
  |フリーランス|個人事業主|個人|自営業|無職|学生|自由职业|自由职业者|自由職業|个体户|个人|退休|学生|프리랜서|자영업
  |개인|개인사업자|무직|학생
`);

/** The words people see on a link in place of its address. */
const LINK_LABELS = phraseSet(`
  profile|view profile|see profile|open profile|go to profile|visit profile|full profile|public profile|profile link
  |profile url|linkedin|linked in|linkedin profile|linkedin url|linkedin link|linkedin page|view on linkedin
  |view linkedin|view linkedin profile|see linkedin|open linkedin|on linkedin|linkedin.com|li
  |view|see|show|open|visit|go|here|click|click here|click to view|click to open|click me|link|links|hyperlink|url
  |open link|view link|go to link|website|web site|web|webpage|web page|site|homepage|home page|visit website
  |view website|visit site|go to website|go to site|open website|company website|company page|company profile
  |more|see more|view more|show more|read more|learn more|more info|more information|details|view details
  |see details|email|e-mail|mail|send email|send an email|email me|contact|contact me|connect|message|follow
  |profil|profil ansehen|profil anzeigen|profil öffnen|zum profil|linkedin-profil|linkedin profil|ansehen|anzeigen
  |öffnen|hier|hier klicken|klicken sie hier|klick hier|webseite|internetseite|zur website|zur webseite|zur homepage
  |mehr|mehr anzeigen|mehr erfahren|mehr infos|weiterlesen|e-mail senden
  |voir|voir le profil|voir profil|profil linkedin|lien|cliquez ici|cliquer ici|ici|site web|site internet
  |voir le site|visiter le site|accéder au site|en savoir plus|voir plus|plus d'infos|ouvrir|afficher
  |perfil|ver|ver perfil|perfil de linkedin|enlace|haz clic aquí|haga clic aquí|clic aquí|aquí|sitio web
  |página web|pagina web|sitio|ver sitio|ver más|más información|leer más|abrir|visitar
  |clique aqui|aqui|ver mais|saiba mais|acessar|acesse|visualizar|ver perfil|perfil do linkedin|abrir link
  |profilo|vedi|vedi profilo|visualizza|visualizza profilo|profilo linkedin|clicca qui|qui|sito web|sito|apri
  |scopri di più|leggi tutto|vai al sito|mostra
  |profiel|bekijk|bekijk profiel|linkedin-profiel|klik hier|bekijk website|naar website|meer|meer info|lees meer
  |openen|visa|visa profil|länk|klicka här|här|webbplats|hemsida|läs mer|öppna|vis profil|vis|klik her|klikk her|her
  |hjemmeside|nettside|les mer|læs mere|avaa|katso profiili|napsauta tästä|verkkosivu|verkkosivusto
  |zobacz|zobacz profil|kliknij tutaj|kliknij|tutaj|strona|strona www|strona internetowa|więcej|zobacz więcej|otwórz
  |zobrazit|zobrazit profil|odkaz|klikněte zde|zde|více|megtekintés|tovább|itt|bağlantı|profili gör|buraya tıklayın
  |профиль|посмотреть|посмотреть профиль|смотреть|открыть|ссылка|нажмите здесь|здесь|тут|сайт|веб-сайт|подробнее
  |перейти|перейти на сайт|ещё|посилання|профіль
  |プロフィール|プロフィールを見る|プロフィールを表示|リンク|ウェブサイト|ホームページ|サイト|webサイト|こちら|ここをクリック
  |もっと見る|詳細|詳しくはこちら|見る|表示|開く
  |链接|連結|链结|个人资料|個人資料|查看|查看资料|查看個人資料|点击这里|點擊這裡|点击查看|点此|网站|網站|官网|官網|主页|首頁
  |更多|查看更多|打开|詳情|详情
  |링크|프로필|프로필 보기|보기|여기|여기를 클릭|클릭|웹사이트|홈페이지|사이트|더 보기|자세히 보기|자세히|열기
`);

/** What Sheets shows in a cell whose formula is not calculated yet. */
const LOADING = phraseSet(`
  wird geladen|laden|lädt|chargement|chargement en cours|cargando|carregando|a carregar|caricamento
  |caricamento in corso|bezig met laden|läser in|laddar|indlæser|laster|laster inn|ladataan|ładowanie|wczytywanie
  |trwa ładowanie|načítání|načítá se|betöltés|se încarcă|yükleniyor|memuat|đang tải|загрузка|завантаження|φόρτωση
  |s'està carregant|carregant|učitavanje|учитавање|načítava sa|načítavanie|nalaganje|зареждане|įkeliama|notiek ielāde
  |laadimine|læser ind|læses ind|läses in|naglo-load|memuatkan|inapakia|در حال بارگیری|در حال بارگذاری
  |लोड हो रहा है|लोड किया जा रहा है|লোড হচ্ছে|ஏற்றுகிறது|laddas|wczytuję
  |読み込み中|読み込んでいます|正在加载|加载中|正在載入|載入中|로드 중|로딩 중|불러오는 중|جار التحميل|טוען|กำลังโหลด
`);

/**
 * Returns whether the text stands for nothing: it has neither a letter nor a digit, such as `-`, or it is a placeholder
 * such as `n/a`, `unknown` or `no website`.
 */
export function isBlankText(text: string): boolean {
  const clean = cleanText(text);
  if (!HAS_WORD.test(clean) || NOT_AVAILABLE.test(clean)) return true;
  // No placeholder is as long as a sentence.
  if (clean.length > 40) return false;
  if (/^[([{<].*[)\]}>]$/.test(clean) && BRACKETED.has(fold(clean))) return true;
  const words = foldWords(clean);
  if (PLACEHOLDERS.has(words.join('')) || isNothing(words)) return true;
  // A remark may follow: `N/A – retired`, `none (see notes)`.
  const [head = ''] = clean.split(/\s(?=[-–—/|(])/);
  return head !== clean && isBlankText(head);
}

/** Returns whether the text names no company: it is blank or says that there is none, such as `self-employed`. */
export function isBlankCompany(text: string): boolean {
  if (isBlankText(text)) return true;
  const clean = cleanText(text);
  if (clean.length > 60) return false;
  const bare = clean.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  return NO_COMPANIES.has(fold(clean)) || NO_COMPANIES.has(fold(bare)) || isBlankText(bare);
}

/** Returns whether the text is only the label of a link, such as `View profile` or `Website`. */
export function isLinkLabel(text: string): boolean {
  const clean = cleanText(text);
  return clean.length <= 40 && LINK_LABELS.has(fold(clean));
}

/** Returns whether the text is an error value of a formula (`#N/A`, `#REF!`, `#NAME?`), in any interface language. */
export function isErrorText(text: string): boolean {
  return text.includes('#') && ERROR.test(cleanText(text));
}

/** Returns whether the text is what Sheets shows while a formula is calculated, in any interface language. */
export function isLoadingText(text: string): boolean {
  const clean = cleanText(text);
  if (/^loading ?\.*$/i.test(clean)) return true;
  // Without the dots it may be a name or another word.
  return clean.length <= 40 && clean.endsWith('..') && LOADING.has(fold(clean));
}

/** Returns whether the words are a negation and a thing that is missing, such as `no website` and `pas de site`. */
function isNothing(words: readonly string[]): boolean {
  return [1, 2].some(
    (count) =>
      words.length > count &&
      NEGATIONS.has(words.slice(0, count).join('')) &&
      THINGS.has(words.slice(count).join('')),
  );
}
