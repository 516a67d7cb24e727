/**
 * The words of headers by language. Another language is one more entry, and another word is one more word in a list.
 * Case, accents, spaces, hyphens and underscores do not matter, because words are compared folded. Words in lists are
 * separated by commas. Compounds of listed words (`firmenname`, `bedrijfsnaam`) and camel case need no entry.
 */

/** What a word in a header means. */
export const MEANINGS = [
  'lusha id',
  'email',
  'linkedin',
  /** A website that belongs to a company. */
  'website',
  /** An address of which only its values tell where it leads. */
  'link',
  'first',
  'last',
  'full',
  'last first',
  /** The name of whatever the other words, or the other columns, say. */
  'name',
  'person',
  'company',
  /** Either a person or a company. */
  'client',
  /** A colleague who works on the row, and not the person whom it is about. */
  'owner',
  /** Something that identifies nobody. */
  'other',
  /** Joins a word with the words that it belongs to, as in `Name of Company`. */
  'of',
  /** Adds nothing. */
  'filler',
] as const;
export type Meaning = (typeof MEANINGS)[number];

type Words = Readonly<Partial<Record<Meaning, string>>>;

export const HEADER_WORDS: Readonly<Record<string, Words>> = {
  English: {
    'lusha id': 'lusha id, lusha contact id, lusha company id',
    email: 'email, e mail, mail, email address, e mail address, mail address, email id, e mail id, mail id',
    linkedin: 'linkedin, linked in, li url, li profile',
    website:
      'domain, domain name, website, web site, web page, webpage, homepage, home page, web, website url, domain url, site',
    link: 'url, link, uri, profile url, profile link, social url, web address, address url, profile',
    first: 'first name, firstname, first, given name, given names, forename, fname, christian name',
    last: 'last name, lastname, last, family name, surname, lname, second name',
    full: 'full name, fullname, first and last name, first last name, first last, first name last name, name and surname, complete name',
    'last first':
      'last name first name, last first, last first name, surname first name, surname and name, surname name, family name first name',
    name: 'name, names',
    person:
      'person, contact, contact person, requester, client contact, poc, point of contact, lead, prospect, attendee, participant, guest, speaker, candidate, applicant, delegate, registrant, invitee, visitor, member, respondent, individual, people, employee, founder, co founder, cofounder, ceo, cto, cfo, coo, cmo, president, managing director, decision maker, author, panelist, presenter, mentor, investor contact, key contact',
    company:
      'company, companies, co, where do you work, where you work, address company, shipping company, billing company, organization, organisation, org, employer, account, business, firm, startup, start up, exhibitor, affiliation, place of work, workplace, corporation, enterprise, institution, agency, vendor, supplier, brand, current company, current employer, current organization, company account, sponsor, portfolio company, target account, legal entity',
    client: 'client, customer, partner, investor',
    owner:
      'owner, manager, rep, representative, sales rep, salesperson, sales person, buyer, referrer, referred, referred by, referral, assigned, assigned to, assignee, account executive, account manager, ae, sdr, bdr, csm, recruiter, interviewer, host, organizer, organiser, created by, modified by, last modified by, updated by, added by, invited by, reports to, assistant, approver, approved by, coordinator, sourced by, requested by, submitted by, emergency contact, introducer, introduced by, responsible, handled by, user',
    other:
      'title, titles, job title, job titles, job, position, role, function, headline, salutation, prefix, suffix, middle name, middle, mi, preferred name, known as, nickname, nick name, initials, gender, pronouns, label, type, status, source, stage, rating, score, priority, confidence, confidence score, phone, phone number, telephone, tel, mobile, cell, fax, number, no, nr, num, street, address, city, town, state, province, country, region, zip, zip code, postal code, postcode, location, territory, headquarters, hq, timezone, time zone, date, time, timestamp, created, created on, connected on, modified, updated, last activity, last contacted, last contact, last modified, last seen, id, ids, record id, record, industry, sector, size, employees, headcount, revenue, funding, founded, description, about, bio, summary, notes, note, comment, comments, remarks, message, tags, tag, list, lists, group, category, segment, department, seniority, level, skills, education, school, university, degree, birthday, language, currency, amount, price, deal value, deal, opportunity, campaign, project, active project, event, webinar, event name, campaign name, file name, product name, session, ticket, ticket type, order, booth, stand, batch, table, seat, image, photo, picture, avatar, logo, qr code, code, query, keyword, email display name, e mail display name, verified, verification, opt in, opt out, opt, consent, subscribed, unsubscribed, bounced, response, answer, question, attended, approval, former company, previous company, past company, former employer, previous employer, second phone, followers, connections, connection, degree, visits, rank, authority, technology, technologies, stock, ticker, naics, sic, vat, tax, duns, parent account, parent company, row, index, sr no, s no, serial number, product, service, services, interest, interests',
    of: 'of',
    filler:
      'the, a, an, your, my, our, their, his, her, s, is, are, what, whats, which, who, please, enter, provide, for, you, work, works, at, in, this, and, or, primary, main, current, associated, related, business, professional, corporate, official, personal, private, home, public, value, required, optional, display, direct, best, preferred, default, latest, billing, shipping, mailing, ship, bill, to, do, represent, belong, refer, referring, recommend, nominate, with, new, full, raw, clean, cleaned, normalized, original, input, data, 1, 2, 3, 01, 02',
  },
  German: {
    email: 'e mail adresse, mailadresse, emailadresse, mail adresse',
    website: 'webseite, internetseite, internet, homepage, firmenwebsite, internetadresse, domäne',
    link: 'webadresse, profillink, profil',
    first: 'vorname, rufname, vornamen',
    last: 'nachname, familienname, zuname, nachnamen',
    full: 'vollständiger name, vor und nachname, vor nachname, vorname nachname, vorname und nachname, voller name, ganzer name',
    'last first':
      'name vorname, nachname vorname, familienname vorname, name und vorname, nachname und vorname',
    name: 'name, namen',
    person:
      'ansprechpartner, ansprechpartners, ansprechpartnerin, ansprechperson, kontakt, kontaktperson, teilnehmer, teilnehmers, teilnehmerin, teilnehmende, gast, referent, referentin, bewerber, bewerberin, kandidat, kandidatin, mitarbeiter, mitarbeiterin, geschäftsführer, geschäftsführerin, gründer, gründerin, interessent, entscheider, mitglied',
    company:
      'firma, firmen, unternehmen, unternehmens, arbeitgeber, gesellschaft, betrieb, organisation, organisations, aussteller, institution, firmierung, lieferant, hersteller',
    client: 'kunde, kunden, kundin, partner, auftraggeber',
    owner:
      'inhaber, betreuer, betreuerin, kundenbetreuer, verantwortlich, verantwortlicher, zuständig, zuständiger, bearbeiter, vertriebler, vertreter, vertriebsmitarbeiter, einkäufer, empfohlen von, eingeladen von, erstellt von, besitzer, zugewiesen an',
    other:
      'anrede, ticketart, veranstaltung, titel, akademischer titel, position, funktion, rolle, beruf, telefon, telefonnummer, handy, mobil, durchwahl, straße, strasse, ort, stadt, plz, postleitzahl, land, bundesland, branche, datum, erstellt, geändert, nummer, kundennummer, nr, bemerkung, bemerkungen, notiz, notizen, kommentar, abteilung, geschlecht, sprache, umsatz, größe, anzahl, status, quelle, herkunft, sitz, hauptsitz, geburtsname, geburtsdatum, adresse, anschrift, zusatz, bezeichnung, beschreibung',
    of: 'der, des, vom, von',
    filler:
      'ihr, ihre, bitte, und, oder, geschäftlich, dienstlich, privat, aktuell, aktueller, aktuelle, haupt',
  },
  French: {
    email: 'courriel, adresse e mail, adresse email, adresse mail, mél, mel, adresse électronique',
    website: 'site web, site internet, site, nom de domaine, domaine, page web',
    link: 'lien, adresse web, profil',
    first: 'prénom, prénoms',
    last: 'nom de famille, patronyme',
    full: 'nom complet, prénom et nom, prénom nom, prénom et nom de famille',
    'last first': 'nom et prénom, nom prénom, nom prénoms, nom et prénoms, nom de famille et prénom',
    name: 'nom, noms',
    person:
      'interlocuteur, participant, participante, invité, intervenant, candidat, candidate, salarié, collaborateur, dirigeant, gérant, fondateur, personne, personne de contact',
    company:
      'entreprise, société, raison sociale, dénomination sociale, dénomination, employeur, organisation, organisme, établissement, compagnie, boîte',
    client: 'client, cliente, partenaire',
    owner:
      'responsable, commercial, gestionnaire, propriétaire, acheteur, référent, parrain, attribué à, créé par',
    other:
      'civilité, titre, poste, fonction, métier, téléphone, portable, numéro, adresse, rue, ville, pays, région, code postal, secteur, date, statut, source, origine, commentaire, commentaires, remarque, remarques, service, effectif, chiffre d affaires, nom de naissance, surnom, langue, siège, intitulé',
    of: 'de, du, des, de la, de l, d, l',
    filler:
      'le, la, les, votre, vos, et, ou, professionnel, professionnelle, personnel, personnelle, principal, principale, actuel, actuelle',
  },
  Spanish: {
    email: 'correo electrónico, correo, dirección de correo, dirección de correo electrónico',
    website: 'sitio web, página web, dominio, web, sitio',
    link: 'enlace, perfil, vínculo',
    first: 'primer nombre, nombre de pila',
    last: 'apellido, apellidos, primer apellido, apellido paterno',
    full: 'nombre completo, nombre y apellidos, nombre y apellido, nombres y apellidos, nombre apellidos',
    'last first': 'apellidos y nombre, apellido y nombre, apellidos nombre, apellidos y nombres',
    name: 'nombre, nombres',
    person:
      'persona, persona de contacto, contacto, asistente, participante, invitado, ponente, candidato, candidata, empleado, fundador, director general',
    company:
      'empresa, compañía, organización, razón social, empleador, negocio, institución, entidad, expositor',
    client: 'cliente, socio',
    owner:
      'propietario, responsable, gestor, comprador, vendedor, comercial, asignado, asignado a, referido por, creado por, encargado',
    other:
      'tratamiento, título, cargo, puesto, teléfono, móvil, celular, número, dirección, calle, ciudad, país, provincia, estado, código postal, sector, industria, fecha, fuente, origen, comentario, comentarios, notas, observaciones, segundo apellido, apellido materno, segundo nombre, departamento, idioma, sede, tamaño, empleados, ingresos, etapa',
    of: 'de, del, de la, de los',
    filler: 'el, la, los, su, tu, y, o, laboral, profesional, personal, principal, actual',
  },
  Portuguese: {
    email: 'correio eletrônico, correio electrónico, endereço de e mail, endereço de email',
    website: 'site, página, página web, domínio, sítio',
    link: 'ligação, perfil',
    first: 'primeiro nome, nome próprio',
    last: 'sobrenome, apelido, último nome, apelidos',
    full: 'nome completo, nome e sobrenome, nome e apelido, nome sobrenome',
    'last first': 'sobrenome e nome, apelido e nome',
    name: 'nome, nomes',
    person:
      'pessoa, pessoa de contato, contato, contacto, participante, convidado, palestrante, candidato, funcionário, fundador, sócio',
    company: 'empresa, companhia, organização, razão social, empregador, instituição, nome fantasia',
    client: 'cliente, parceiro',
    owner:
      'proprietário, responsável, gestor, comprador, vendedor, atribuído a, indicado por, criado por, gerente',
    other:
      'tratamento, título, cargo, função, telefone, celular, telemóvel, número, endereço, morada, rua, cidade, país, estado, cep, setor, indústria, data, origem, fonte, comentário, comentários, notas, observações, departamento, idioma, sede, tamanho, etapa, nome do meio',
    of: 'de, do, da, dos, das',
    filler: 'o, a, os, as, seu, sua, e, ou, profissional, pessoal, principal, atual',
  },
  Italian: {
    email: 'posta elettronica, indirizzo e mail, indirizzo email, posta',
    website: 'sito web, sito, sito internet, dominio, pagina web',
    link: 'collegamento, profilo',
    first: 'nome di battesimo',
    last: 'cognome',
    full: 'nome completo, nome e cognome, nome cognome, nominativo',
    'last first': 'cognome e nome, cognome nome',
    name: 'nome, nomi',
    person:
      'persona, contatto, referente, persona di contatto, partecipante, ospite, relatore, candidato, dipendente, fondatore, amministratore delegato',
    company:
      'azienda, società, ditta, ragione sociale, impresa, organizzazione, datore di lavoro, ente, espositore',
    client: 'cliente, partner',
    owner:
      'proprietario, responsabile, referente commerciale, venditore, acquirente, assegnato a, titolare, creato da, segnalato da',
    other:
      'titolo, qualifica, ruolo, posizione, mansione, telefono, cellulare, numero, indirizzo, via, città, paese, provincia, regione, cap, settore, data, stato, fonte, origine, commento, commenti, note, reparto, lingua, sede, dimensione, fatturato, fase',
    of: 'di, del, della, dell, dei, degli, delle, d',
    filler: 'il, lo, la, i, gli, le, tuo, tua, e, o, lavoro, aziendale, personale, principale, attuale',
  },
  Dutch: {
    email: 'e mailadres, emailadres, mailadres',
    website: 'webpagina, domein, internetadres, site',
    link: 'profiel, koppeling',
    first: 'voornaam, roepnaam',
    last: 'achternaam, familienaam',
    full: 'volledige naam, voor en achternaam, voornaam achternaam, voornaam en achternaam',
    'last first': 'achternaam voornaam, naam en voornaam, naam voornaam, achternaam en voornaam',
    name: 'naam, namen',
    person: 'persoon, contactpersoon, deelnemer, gast, spreker, kandidaat, medewerker, oprichter, directeur',
    company:
      'bedrijf, bedrijfs, onderneming, organisatie, werkgever, firma, vennootschap, exposant, instelling',
    client: 'klant, klanten, relatie, partner',
    owner:
      'eigenaar, accountmanager, verantwoordelijke, beheerder, inkoper, verkoper, toegewezen aan, aangemaakt door',
    other:
      'aanhef, titel, functie, rol, functietitel, telefoon, telefoonnummer, mobiel, nummer, adres, straat, stad, plaats, woonplaats, land, postcode, branche, sector, datum, bron, opmerking, opmerkingen, notities, tussenvoegsel, afdeling, taal, omvang, omzet, vestigingsplaats',
    of: 'van, van de, van het',
    filler: 'de, het, een, uw, je, en, of, zakelijk, zakelijke, prive, huidige, huidig',
  },
  Swedish: {
    email: 'e post, epost, e postadress, epostadress, mejl, mejladress',
    website: 'webbplats, hemsida, webbsida, domän, webb',
    link: 'länk, profil, webbadress',
    first: 'förnamn, tilltalsnamn',
    last: 'efternamn',
    full: 'fullständigt namn, för och efternamn, förnamn efternamn, förnamn och efternamn, hela namnet',
    'last first': 'efternamn förnamn, efternamn och förnamn',
    name: 'namn, namnet',
    person:
      'person, kontakt, kontaktperson, deltagare, gäst, talare, kandidat, medarbetare, anställd, grundare',
    company:
      'företag, företags, företaget, bolag, bolags, organisation, arbetsgivare, firma, utställare, föreningen',
    client: 'kund, partner',
    owner: 'ägare, ansvarig, säljare, handläggare, köpare, tilldelad, skapad av',
    other:
      'titel, befattning, roll, yrke, telefon, telefonnummer, mobil, mobilnummer, nummer, adress, gata, ort, stad, land, postnummer, bransch, datum, källa, kommentar, anteckningar, avdelning, språk, omsättning, storlek',
    of: 'på, för, av',
    filler: 'ditt, din, er, ert, och, eller, arbete, jobb, nuvarande',
  },
  Polish: {
    email: 'adres e mail, adres email, adres mailowy, poczta, poczta elektroniczna',
    website: 'strona internetowa, strona www, www, strona, domena, witryna',
    link: 'odnośnik, profil, adres www',
    first: 'imię, imiona',
    last: 'nazwisko, nazwiska',
    full: 'imię i nazwisko, imię nazwisko, pełne imię i nazwisko',
    'last first': 'nazwisko i imię, nazwisko imię',
    name: 'nazwa',
    person:
      'osoba, osoba kontaktowa, kontakt, uczestnik, gość, prelegent, kandydat, pracownik, założyciel, prezes',
    company:
      'firma, firmy, przedsiębiorstwo, spółka, organizacja, pracodawca, instytucja, nazwa firmy, wystawca',
    client: 'klient, klienta, partner',
    owner: 'właściciel, opiekun, handlowiec, odpowiedzialny, kupiec, przypisany do, utworzone przez',
    other:
      'tytuł, stanowisko, funkcja, rola, telefon, numer telefonu, komórka, numer, adres, ulica, miasto, miejscowość, kraj, województwo, kod pocztowy, branża, data, źródło, uwagi, komentarz, notatki, dział, język, wielkość, przychody',
    filler: 'twój, twoja, państwa, i, oraz, lub, służbowy, służbowa, prywatny, główny, obecny',
  },
  Russian: {
    email: 'почта, электронная почта, эл почта, имейл, емейл, мейл, адрес электронной почты, e mail адрес',
    website: 'сайт, веб сайт, домен, сайт компании',
    link: 'ссылка, профиль',
    first: 'имя собственное',
    last: 'фамилия',
    full: 'полное имя, имя и фамилия, имя фамилия',
    'last first': 'фио, ф и о, фамилия имя, фамилия и имя, фамилия имя отчество',
    name: 'имя, название, наименование',
    person:
      'контакт, контактное лицо, участник, участница, гость, спикер, кандидат, сотрудник, основатель, человек, представитель',
    company:
      'компания, компании, организация, организации, фирма, предприятие, работодатель, место работы, юрлицо, юридическое лицо',
    client: 'клиент, заказчик, партнер, партнёр, контрагент',
    owner: 'ответственный, менеджер, владелец, куратор, покупатель, закупщик, кем создан, рекомендатель',
    other:
      'отчество, создано, создан, изменено, должность, роль, телефон, мобильный, номер, адрес, улица, город, страна, регион, область, индекс, отрасль, дата, источник, статус, комментарий, комментарии, примечание, заметки, отдел, язык, выручка, размер, инн',
    filler: 'ваше, ваша, ваш, и, или, рабочий, рабочая, личный, основной',
  },
  Japanese: {
    email: 'メールアドレス, eメール, メール, mail アドレス, 電子メール',
    website: 'ウェブサイト, ホームページ, サイト, ドメイン, hp, 企業url, 会社url',
    link: 'リンク, プロフィール',
    linkedin: 'リンクトイン',
    first: '名, ファーストネーム, 下の名前',
    last: '姓, 苗字, 名字, ラストネーム',
    full: '氏名, お名前, フルネーム, 姓名, 御氏名, ご氏名',
    name: '名前, 名称',
    person:
      '担当者名, 担当者, ご担当者, ご担当者名, 参加者, 参加者名, 連絡先, 代表者, 代表者名, 候補者, 登壇者, 社員, 社員名',
    company:
      '会社名, 会社, 企業名, 企業, 貴社名, 御社名, 法人名, 所属, 所属会社, 勤務先, 勤務先名, 団体名, 組織, 組織名, 出展社名, 社名',
    client: '顧客, 顧客名, 取引先, 取引先名, お客様',
    owner: '営業担当, 営業担当者, 所有者, 紹介者, 責任者, 作成者',
    other:
      'ふりがな, フリガナ, カナ, 氏名カナ, セイ, メイ, 役職, 役職名, 肩書, 肩書き, 部署, 部署名, 電話, 電話番号, 携帯, 携帯電話, 住所, 郵便番号, 都道府県, 国, 業種, 業界, 日付, 登録日, 番号, 備考, メモ, ステータス, 性別, 従業員数, 売上, 敬称',
  },
  Chinese: {
    email: '邮箱, 电子邮件, 电邮, 邮箱地址, 邮件, 電子郵件, 電郵, 信箱, 郵箱, 工作邮箱',
    website: '网站, 官网, 网址, 域名, 網站, 官網, 網址, 公司网站, 公司网址, 公司官网',
    link: '链接, 連結, 主页, 个人主页',
    linkedin: '领英, 領英',
    first: '名字, 名',
    last: '姓, 姓氏',
    full: '姓名, 全名, 名前',
    name: '名称, 名稱',
    person: '联系人, 联系人姓名, 聯絡人, 聯繫人, 参会者, 嘉宾, 候选人, 员工, 負責聯絡人, 创始人',
    company:
      '公司, 公司名称, 公司名稱, 公司名, 企业, 企业名称, 企業名稱, 单位, 单位名称, 單位, 机构, 雇主, 工作单位, 所在公司',
    client: '客户, 客户名称, 客戶, 客戶名稱',
    owner: '负责人, 負責人, 销售, 销售代表, 客户经理, 业务员, 所有者, 推荐人, 创建人',
    other:
      '职位, 職位, 职务, 職務, 职称, 职衔, 头衔, 电话, 電話, 手机, 手機, 手机号, 地址, 城市, 省份, 国家, 國家, 行业, 行業, 日期, 编号, 編號, 备注, 備註, 状态, 狀態, 部门, 部門, 性别, 称呼, 规模, 邮编',
  },
  Korean: {
    email: '이메일, 이메일 주소, 메일, 메일주소, 전자우편',
    website: '웹사이트, 홈페이지, 도메인, 사이트',
    link: '링크, 프로필',
    linkedin: '링크드인',
    first: '이름만',
    last: '성, 성씨',
    full: '성명, 성함, 전체 이름, 풀네임',
    name: '이름, 명칭',
    person:
      '담당자, 담당자명, 담당자 이름, 연락처 이름, 참가자, 참석자, 후보자, 직원, 대표자, 대표자명, 대표이사',
    company:
      '회사, 회사명, 기업, 기업명, 소속, 소속회사, 직장, 근무처, 단체명, 기관, 기관명, 조직, 업체, 업체명, 상호',
    client: '고객, 고객명, 고객사, 거래처, 거래처명',
    owner: '영업담당, 영업 담당자, 소유자, 책임자, 추천인, 작성자',
    other:
      '직책, 직위, 직급, 직함, 부서, 부서명, 전화, 전화번호, 휴대폰, 휴대전화, 핸드폰, 주소, 우편번호, 도시, 국가, 업종, 산업, 날짜, 등록일, 번호, 비고, 메모, 상태, 성별',
  },
};
