/** The headers of well-known exports and of lists that people keep, with what each column holds. */
import { type Entries, listsOf, type RealList } from './list';

const EXPORTS: Entries = {
  'Salesforce lead report': `Lead Owner=owner | First Name=first | Last Name=last | Title=title |
    Company / Account=co | Lead Source=source | Lead Status=status | Street=street | Email=mail`,
  'Salesforce contacts': `Salutation=salutation | First Name=first | Last Name=last | Title=title |
    Account Name=co | Mailing Street=street | Email=mail | Account Owner=owner`,
  'Salesforce contacts without email': `Salutation=salutation | First Name=first | Last Name=last |
    Title=title | Account Name=co | Mailing Street=street | Account Owner=owner`,
  'HubSpot contacts': `Record ID=number | First Name=first | Last Name=last | Email=mail |
    Phone Number=phone | Contact owner=owner | Lead Status=status | Create Date=date | Associated Company=co`,
  'HubSpot contacts with primary company': `Record ID - Contact=number | First Name=first | Last Name=last |
    Email=mail | Job Title=title | Associated Company (Primary)=brand | Associated Company IDs=number |
    Website URL=web | LinkedIn URL=li`,
  Pipedrive: `Person - Name=full | Person - Organization=brand | Person - Email - Home=mail |
    Organization - Website=web | Deal - Owner=owner`,
  Zoho: `Record Id=crm id | Lead Owner.id=crm id | Lead Owner=owner | Company=brand | First Name=first |
    Last Name=last | Title=title | Email=mail | Website=dom | Lead Source=source`,
  'LinkedIn connections': {
    above: [
      ['Notes:'],
      ['"When exporting your connection data, you may notice that some of the email addresses are missing."'],
      ['Members can choose to hide their email address from their connections.'],
      [],
    ],
    columns: `First Name=first | Last Name=last | URL=li | Email Address=mail | Company=co | Position=title |
      Connected On=time text`,
  },
  'LinkedIn connections with dates and without emails': {
    above: [['Notes:'], ['Exported from the settings page.'], ['See the help page for details.'], []],
    columns: `First Name=first | Last Name=last | URL=li | Email Address=no mail? | Company=co | Position=title |
      Connected On=date`,
  },
  'LinkedIn Recruiter': `First Name=first | Last Name=last | Headline=headline | Location=city |
    Current Title=title | Current Company=co | Email Address=mail | Phone Number=phone | Profile URL=li |
    Active Project=project`,
  'Sales Navigator scrape': `fullName=full? | firstName=first | lastName=last | companyName=co | title=title |
    companyUrl=page | profileUrl=li | query=search address`,
  'Google Contacts': `First Name=first | Middle Name=middle | Last Name=last | Nickname=nickname |
    Organization Name=co | Organization Title=title | Labels=label | E-mail 1 - Label=kind of mail |
    E-mail 1 - Value=mail`,
  Outlook: `Title=salutation | First Name=first | Middle Name=middle | Last Name=last | Suffix=suffix |
    Company=brand | E-mail Address=mail | E-mail Display Name=display name | Web Page=web`,
  Close: `display_name=brand | status_label=status | primary_contact_name=full |
    primary_contact_primary_email=mail | url=web`,
  'Crunchbase people': `Full Name=full | Full Name URL=own page | Primary Job Title=title |
    Primary Organization=co | Primary Organization URL=company profile | LinkedIn=li`,
  Hunter: `Domain name=dom | Organization=brand | Email address=mail | Type=type | Confidence score=score |
    First name=first | Last name=last | Position=title`,
  Snov: `First name=first | Last name=last | Email=mail | Position=title | Company name=brand |
    Company URL=web | Social URL=li`,
  Evaboot: `Full Name=full | Current Job=title | Company Name=brand | Company Website=web |
    Linkedin URL Public=li | Company Linkedin=page`,
  'Luma guests': `name=full? | first_name=first | last_name=last | email=mail | approval_status=approval |
    qr_code_url=one site | What's your company?=co | What is your LinkedIn profile?=li`,
};

const EVENTS: Entries = {
  'Google Form': `Timestamp=date | Email Address=mail | Your full name=full | Company you work for=co |
    LinkedIn profile link=li`,
  'Event with attendee numbers': `Attendee no.=small | First Name=first | Surname=last | Ticket Type=ticket |
    Job Title=title | Company=co`,
  'Event with names of': 'Name of Attendee=full | Name of Company=co | Email ID=mail',
  'Event with names of, without email': 'Name of Attendee=full | Name of Company=co',
  'Event speakers': 'Speaker=full | Company=co | Session=session',
  'Event participants': 'Participant=full | Organisation=co',
  'Event guests': 'Guest Name=full | Company Name=co',
  'Event candidates': 'Candidate Name=full | Current Company=co',
  'Event attendees': 'Attendee Name=full | Organization=co',
  'Start-ups with founders': 'Startup=brand | Founder=full | Website=dom | Batch=batch',
  'Start-ups with chief executives': 'Company name=co | CEO=full | HQ=city',
  'Exhibitors with booths': `Company Name=brand | Booth=booth | Contact Person=full | Website=web |
    Email=mail`,
  'Exhibitors with websites': 'Account Name=brand | Primary Contact=full | Website=dom',
  'Form with stars': 'First Name *=first | Last Name *=last | Company/Organization *=co | Email *=mail',
  'Form with short names': 'fname=first | lname=last | company=co | mail=mail',
  'Form with affiliation': 'Name=full | Affiliation=co',
  'Form with place of work': 'Name=full | Place of work=co',
  'Form with contact names': `Contact First Name=first | Contact Last Name=last | Company=co |
    Contact Email=mail`,
  'People beside account managers': 'Name=full | Company=co | Account manager=owner mail',
  'People beside names of account managers': 'Name=full | Company=co | Account manager=owner',
};

const LANGUAGES: Entries = {
  'German with salutation': `Anrede=anrede | Titel=german title | Vorname=first | Familienname=last |
    Firma=co | E-Mail=mail`,
  'German with contact persons': 'Firma=brand | Ansprechpartner=full | Webseite=web',
  'German with employers': 'Kontakt=full | Arbeitgeber=co',
  'French with websites': 'Nom=last | Prénom=first | Entreprise=brand | Site web=dom',
  'French with full names': 'Nom complet=full | Société=co | Courriel=mail',
  'French with last names first': 'Nom et prénom=last first | Raison sociale=co',
  'French with family names': 'Nom de famille=last | Prénom=first | Entreprise=co',
  'French without companies': 'Nom de famille=last | Prénom=first | Adresse e-mail=mail',
  Spanish: 'Nombre=first | Primer apellido=last | Empresa=co | Correo electrónico=mail',
  'Spanish with full names': 'Nombre y apellidos=full | Empresa=co',
  Portuguese: 'Nome=first | Sobrenome=last | Empresa=co | E-mail=mail',
  Italian: 'Nome e Cognome=full | Azienda=co',
  Dutch: 'Naam=full | Bedrijf=co',
  Swedish: 'Förnamn=first | Efternamn=last | Företag=co',
  Polish: 'Imię=first | Nazwisko=last | Firma=co',
  Russian: 'Имя=first | Фамилия=last | Компания=co | Почта=mail',
  Japanese: '氏名=full | 会社名=co | メールアドレス=mail',
  'Two rows of headers': {
    over: 'Person | | Company | ',
    columns: 'First Name=first | Last Name=last | Name=brand | Website=dom',
  },
};

/** The lists of well-known exports, of events and forms, and of other languages. */
export const HEADERS: readonly RealList[] = listsOf({ ...EXPORTS, ...EVENTS, ...LANGUAGES }, 0);
