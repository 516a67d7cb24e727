/** More lists of the same kinds: other exports, other forms and other languages, and lists of companies. */
import { type Entries, listsOf, type RealList } from './list';

const EXPORTS: Entries = {
  Apollo: `First Name=first | Last Name=last | Title=title | Company=brand | Email=mail |
    Email Status=status | Seniority=level | Departments=department | Contact Owner=owner | Stage=stage |
    Lists=list | Last Contacted=date | Account Owner=owner | # Employees=number | Industry=industry |
    Keywords=keywords | Person Linkedin Url=li | Website=web | Company Linkedin Url=page |
    Facebook Url=facebook | Twitter Url=twitter | City=city | Country=country`,
  ZoomInfo: `ZoomInfo Contact ID=number | Last Name=last | First Name=first | Middle Name=middle |
    Salutation=salutation | Suffix=suffix | Job Title=title | Management Level=level | Email Address=mail |
    LinkedIn Contact Profile URL=li | ZoomInfo Company ID=number | Company Name=brand | Website=dom |
    ZoomInfo Company Profile URL=one site | LinkedIn Company Profile URL=page | Company City=city`,
  'Dynamics 365': `(Do Not Modify) Contact=guid | (Do Not Modify) Row Checksum=checksum |
    (Do Not Modify) Modified On=date | Full Name=full | Email=mail | Company Name=co |
    Business Phone=phone | Status=stage`,
  Freshsales: `First name=first | Last name=last | Job title=title | Accounts=co | Emails=mail |
    Work=phone | Sales owner=owner | Lifecycle stage=stage | Last contacted time=date`,
  Copper: `First Name=first | Last Name=last | Company=co | Title=title | Email=mail | Email Type=type |
    Owned By=owner | Contact Type=type | Date Created=date`,
  Monday: 'Name=full | Person=owner | Status=status | Company=co | Date=date',
  Notion: 'Name=full | Assign=owner | Company=co | Tags=list | Created time=date | Done=tick',
  Airtable: 'Name=full | Assignee=owner | Organization=co | Notes=note | LinkedIn=li',
  Eventbrite: `Order #=number | Order Date=date | First Name=first | Last Name=last | Email=mail |
    Quantity=small | Ticket Type=ticket | Buyer First Name=owner first | Buyer Last Name=owner last |
    Buyer Email=owner mail | Company=co | Job Title=title`,
  Meetup: `Name=full | User ID=number | RSVP=approval | RSVPed on=date | URL of Member Profile=one site |
    Where do you work?=co`,
  Typeform: `#=id text | What's your first name?=first | And your last name?=last |
    Which company do you work for?=co | What's your work email?=mail | How did you hear about us?=source |
    Start Date (UTC)=date | Network ID=guid`,
  Calendly: `User Name=owner | User Email=owner mail | Invitee Name=full? | Invitee First Name=first |
    Invitee Last Name=last | Invitee Email=mail | Event Type Name=session | Start Date & Time=date`,
  Greenhouse: `Candidate Name=full | Job=title | Current Company=co | Recruiter=owner | Coordinator=owner |
    Source=source | Stage=stage | Applied On=date`,
  Lever: `Candidate name=full | Headline=headline | Current company=co | Owner=owner | Origin=source |
    Referrer=owner | Created at=date`,
  Mailchimp: `Email Address=mail | First Name=first | Last Name=last | Address=street | Phone Number=phone |
    Company=co | MEMBER_RATING=small | OPTIN_TIME=date | TAGS=list`,
  Brevo: 'CONTACT ID=number | EMAIL=mail | LASTNAME=last | FIRSTNAME=first | OPT_IN=tick | COMPANY=co',
  SAP: `Contact ID=number | Contact=full | Account ID=number | Account=co | Job Title=title | City=city |
    Owner=owner | Changed On=date`,
  RocketReach: `Name=full | Current Title=title | Current Employer=co | Linkedin=li |
    Recommended Email=mail | Location=city`,
  Lemlist: `email=mail | firstName=first | lastName=last | companyName=brand | linkedinUrl=li |
    companyDomain=dom | icebreaker=note`,
  PhantomBuster: `profileUrl=li | fullName=full? | firstName=first | lastName=last | title=title |
    company=co | companyUrl=page number | regularCompanyUrl=page | location=city |
    sharedConnectionsCount=small | timestamp=date text`,
  'Zoom webinar': `Attended=tick | First Name=first | Last Name=last | Email=mail | Organization=co |
    Registration Time=date | Approval Status=approval | Country/Region Name=country`,
  'Sheet of a sales team': `Lead=full | Company=brand | Domain=dom | Rep=owner | Stage=stage |
    Deal Size=amount | Next step=note`,
  'Sheet of a recruiter': `Candidate=full | Employer=co | Role=title | Sourced by=owner | Interviewer=owner |
    Profile=li`,
  'Referral form': `Your name=owner | Your email=owner mail | Name of the person you refer=full |
    Company of the person you refer=co`,
  'Sheet with a Lusha ID': 'Name=full | Company=co | Lusha ID=id | Checked=date',
  'Members with invited by': `Member=full | Member since=date | Employer=co | Invited by=owner |
    Emergency contact=owner`,
};

const LANGUAGES: Entries = {
  Chinese: '姓名=full | 公司=co | 职位=title | 邮箱=mail | 负责人=owner',
  'Traditional Chinese': '聯絡人=full | 公司名稱=brand | 網站=dom | 備註=note',
  Korean: '이름=full | 회사=co | 직책=title | 이메일=mail',
  'Korean with people in charge': '번호=small | 담당자=full | 회사명=brand | 홈페이지=web | 비고=note',
  'Japanese with split names': '姓=last | 名=first | 会社名=co | 部署=department | 役職=title',
  'Japanese with contacts': '企業名=brand | 担当者名=full | ホームページ=web | 備考=note',
  'Dutch with split names': `Voornaam=first | Tussenvoegsel=blank | Achternaam=last | Bedrijfsnaam=co |
    Functie=title`,
  'Dutch with contact persons':
    'Organisatie=brand | Contactpersoon=full | Website=web | Relatiebeheerder=owner',
  'Italian with company names': `Ragione sociale=brand | Referente=full | Sito web=dom | Città=city |
    Telefono=phone`,
  'Italian with split names': 'Cognome=last | Nome=first | Azienda=co | Indirizzo e-mail=mail | Ruolo=title',
  'Swedish with full names': 'Namn=full | Företag=co | Titel=title | E-post=mail | Ansvarig säljare=owner',
  'Polish with full names': 'Imię i nazwisko=full | Firma=brand | Strona www=web | Stanowisko=title',
  'Russian with last names first': 'ФИО=last first | Компания=co | Должность=title | Ответственный=owner',
  'Russian with websites': 'Контактное лицо=full | Организация=brand | Сайт=dom | Город=city',
  'Portuguese with full names': 'Nome completo=full | Empresa=co | Cargo=title | Responsável=owner',
  'Spanish with family names first': `Apellidos=last | Nombre=first | Empresa=brand | Página web=web |
    Cargo=title | Teléfono=phone`,
  'German list of fair contacts': `Nr.=small | Unternehmen=brand | Ansprechpartner/in=full | Position=title |
    Telefon=phone | Internet=web | Betreuer=owner`,
  'German with last names first': 'Name, Vorname=last first | Unternehmen=co | Funktion=title',
  'French with contacts': `Société=brand | Contact=full | Fonction=title | Site internet=web |
    Commercial=owner`,
};

const COMPANIES: Entries = {
  'HubSpot companies': `Record ID=number | Company name=co | Company owner=owner | Create Date=date |
    Phone Number=phone | City=city | Industry=industry`,
  'Salesforce accounts': `Account Name=brand | Billing City=city | Type=type | Website=web |
    Account Owner=owner | Last Activity=date`,
  'Crunchbase organizations': `Organization Name=brand | Organization Name URL=company profile |
    Founded Date=date | CB Rank (Company)=number | Headquarters Location=city | Website=dom`,
  'German companies': 'Firma=brand | Straße=street | Ort=city | Webseite=web | Branche=industry',
  'Names and domains': 'Name=brand | Domain=dom',
  'Companies with their people': 'Full Name=full | Title=title | Company=brand | Website=dom',
};

/** How many lists of people stand before these ones, so that each list holds people of its own. */
const BEFORE = 60;

/** Further lists of people. */
export const MORE_HEADERS: readonly RealList[] = listsOf({ ...EXPORTS, ...LANGUAGES }, BEFORE);

/** Lists that are read as companies. */
export const COMPANY_HEADERS: readonly RealList[] = listsOf(COMPANIES, 0, 'company');
