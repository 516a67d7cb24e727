/** Lists of the same kinds with other words: shops, surveys, older exports, and what people type in many languages. */
import { type Entries, listsOf, type RealList } from './list';

const TOOLS: Entries = {
  'Salesforce report with owners': `Contact ID=id text | Full Name=full | Account Name: Account Name=co |
    Email=mail | Contact Owner: Full Name=owner | Mailing City=city`,
  'Salesforce campaign members': `Campaign Name=campaign | Member Status=status | Salutation=salutation |
    First Name=first | Last Name=last | Title=title | Company=co | Lead Source=source`,
  'HubSpot contacts with marketing': `Contact ID=number | First Name=first | Last Name=last | Email=mail |
    Marketing contact status=status | Original Source=source | Last Activity Date=date | Company Name=co`,
  'Pipedrive deals': `Deal - Title=deal name | Deal - Value=amount | Person - Name=full |
    Person - Email - Work=mail | Person - Phone - Work=phone | Organization - Name=co |
    Activity - Assigned to user=owner`,
  Intercom: `Name=full | Email=mail | User ID=number | Last seen=date | Company name=co | Owner=owner |
    Browser language=country`,
  Zendesk: `Requester=full | Requester email=mail | Organization=co | Assignee=owner | Subject=task`,
  Stripe: `id=id text | Email=mail | Name=full | Created (UTC)=date | Card Last4=number | Card ID=id text`,
  Shopify: `First Name=first | Last Name=last | Email=mail | Accepts Email Marketing=tick |
    Default Address Company=co | Default Address Address1=street | Default Address City=city | Phone=phone |
    Total Spent=amount | Total Orders=small | Tags=list | Note=note`,
  WooCommerce: `Order ID=number | Billing First Name=first | Billing Last Name=last | Billing Company=co |
    Billing Email=mail | Order Total=amount`,
  Webex: 'Attendee Name=full | Attendee Email=mail | Company=co | Join Time=date | Leave Time=date',
  Cvent: `First Name=first | Last Name=last | Company Name=co | Title=title | Email Address=mail |
    Invited By=owner | Registration Type=ticket | Confirmation Number=number`,
  Whova: 'Name=full | Affiliation=co | Position=title | Attendee ID=number',
  SurveyMonkey: `Respondent ID=number | Collector ID=number | Start Date=date | Email Address=mail |
    First Name=first | Last Name=last | Company name:=co`,
  JotForm:
    'Submission Date=date | Full Name=full | Company / Organisation=co | E-mail=mail | Phone Number=phone',
  'Microsoft Forms': `ID=small | Start time=date | Completion time=date | Email=no mail? | Name=blank |
    What is your full name?=full | Which organisation do you represent?=co`,
  Kaspr: `First name=first | Last name=last | LinkedIn URL=li | Job title=title | Company name=co |
    Company LinkedIn URL=page | Work email=mail`,
  Wiza: `first_name=first | last_name=last | full_name=full? | title=title | company=brand | domain=dom |
    email=mail | linkedin_profile_url=li | location=city`,
  'Dux-Soup': `First Name=first | Middle Name=middle | Last Name=last | Title=title | Company=brand |
    CompanyProfile=page | CompanyWebsite=web | Profile=li | Email=mail | Degree=small`,
  Seamless: `Contact Full Name=full? | First Name=first | Middle Name=middle | Last Name=last | Title=title |
    Company Name=brand | Website=web | Email=mail | Contact LI Profile URL=li | Company LI Profile Url=page`,
  LeadIQ: 'Name=full? | First=first | Last=last | Title=title | Account=co | Work Email=mail | LinkedIn=li',
  UpLead: `First Name=first | Last Name=last | Title=title | Company Name=brand | Domain=dom | LinkedIn=li |
    Email=mail | Email Status=status`,
  'Names with dots':
    'contact.firstname=first | contact.lastname=last | company.name=brand | company.domain=dom',
  'Names with colons': `Contact: First Name=first | Contact: Last Name=last | Account: Name=co |
    Opportunity Owner=owner`,
  'Names in capitals':
    'FIRST_NAME=first | LAST_NAME=last | COMPANY_NAME=co | EMAIL_ADDRESS=mail | SRC=source',
};

const PEOPLES_OWN: Entries = {
  'Clients and points of contact': 'Client=brand | Point of contact=full | Website=dom | Renewal=date',
  'Vendors and contacts': 'Vendor=co | Vendor contact=full | Vendor email=mail | Buyer=owner',
  'Suppliers with contact names': `Supplier Name=brand | Supplier Contact Name=full | Supplier Website=web |
    Category=industry`,
  Prospects: 'Prospect=full | Prospect company=co | Prospect title=title | SDR=owner',
  'Decision makers': 'Decision maker=full | Company=brand | Company URL=web',
  'Employers by person': 'Person’s name=full | Person’s employer=co',
  'Legal names': `First Name (legal)=first | Last Name (legal)=last | Preferred name=nickname |
    Employer name=co`,
  'Customers with companies': 'Customer Name=full | Customer Company=co | Customer since=date',
  'Short words': 'First=first | Last=last | Co.=co | Ph.=phone',
  'Deals with people': 'Deal name=deal name | Contact=full | Company=co | Deal owner=owner | Close date=date',
  'German split contact persons': `Vorname Ansprechpartner=first | Nachname Ansprechpartner=last |
    Firmenname=brand | Internetadresse=web`,
  'German exhibitors': 'Aussteller=brand | Halle=small | Stand=booth | Kontaktperson=full | Webseite=web',
  'German participants': 'Name des Teilnehmers=full | Name der Firma=co | Ticketart=ticket',
  'German managing directors': 'Unternehmen=brand | Geschäftsführer=full | Sitz=city | Website=dom',
  'German customers': `Kundennummer=number | Kunde=co | Ansprechpartner=full |
    E-Mail-Adresse (geschäftlich)=mail | Vertriebsmitarbeiter=owner`,
  'French contacts': `Prénom du contact=first | Nom du contact=last | Nom de l'entreprise=co |
    Courriel du contact=mail`,
  'French managers of companies': 'Dirigeant=full | Dénomination sociale=co | Ville=city',
  'French participants': 'Civilité=salutation | Nom=last | Prénom=first | Organisme=co | Fonction=title',
  'Spanish contacts': 'Nombre del contacto=full | Nombre de la empresa=co | Correo=mail | Teléfono=phone',
  'Spanish attendees': 'Asistente=full | Organización=co | Cargo=title',
  'Mexican names': 'Apellido paterno=last | Apellido materno=blank | Nombre(s)=first | Compañía=co',
  'Portuguese contacts': `Nome do contato=full | Nome da empresa=co | E-mail corporativo=mail |
    Telefone=phone`,
  'Portuguese partners': 'Razão Social=brand | Sócio=full | Site=web',
  'Italian contacts': 'Nome referente=full | Nome azienda=co | Ruolo=title',
  'Italian participants': 'Partecipante=full | Ente/Azienda=co | Qualifica=title',
  'Dutch contacts': 'Naam contactpersoon=full | Naam bedrijf=co | E-mailadres=mail',
  'Dutch customers': 'Klant=brand | Contactpersoon=full | Website=dom | Accountmanager=owner',
  'Swedish contacts': 'Företagsnamn=brand | Org.nr=number | Kontaktperson=full | Webbplats=web',
  'Polish contacts': `Nazwa firmy=brand | NIP=number | Osoba kontaktowa=full | Strona internetowa=web |
    Opiekun=owner`,
  'Polish participants': 'Uczestnik=full | Firma=co | Stanowisko=title',
  'Russian contacts': 'Контакт=full | Название компании=brand | Сайт компании=web | Менеджер=owner',
  'Russian split names': `Фамилия=last | Имя=first | Отчество=blank | Место работы=co |
    Должность=title`,
  'Japanese form': '会社名=co | 部署名=department | 役職=title | お名前=full | メールアドレス=mail',
  'Japanese polite form': '貴社名=co | ご担当者名=full | 電話番号=phone',
  'Japanese readings': '姓=last | 名=first | セイ=nickname | メイ=nickname | 会社=co',
  'Chinese customers': '序号=small | 客户名称=brand | 联系人=full | 官网=dom | 销售=owner',
  'Chinese split names': '姓=last | 名=first | 单位=co | 电话=phone',
  'Korean split names': '성=last | 이름=first | 회사=co | 부서=department',
  'Korean companies': '업체명=brand | 대표자명=full | 홈페이지=web | 업종=industry',
};

/** How many lists of people stand before these ones; people repeat after the last one whom lists may hold. */
const BEFORE = 20;

/** Lists that are read only. */
export const OTHER_HEADERS: readonly RealList[] = listsOf({ ...TOOLS, ...PEOPLES_OWN }, BEFORE);
