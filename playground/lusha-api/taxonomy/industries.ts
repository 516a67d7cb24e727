/**
 * Industries with the IDs that filters accept: 17 main industries and their sub-industries. The two number spaces
 * are separate.
 */

interface SubIndustry {
  readonly id: number;
  readonly label: string;
}

export interface Industry {
  readonly id: number;
  readonly label: string;
  readonly subs: readonly SubIndustry[];
}

/** Builds a main industry. `subs` is written `id label; id label`. */
function industry(id: number, label: string, subs: string): Industry {
  return {
    id,
    label,
    subs: subs.split('; ').map((entry) => {
      const space = entry.indexOf(' ');
      return { id: Number(entry.slice(0, space)), label: entry.slice(space + 1) };
    }),
  };
}

export const INDUSTRIES: readonly Industry[] = [
  industry(
    1,
    'Hospitality',
    '1 Food & Beverage Services; 2 Restaurants; 3 Hotels & Accommodation Services; 5 Events Services; 11 Travel & Reservation Services; 778 Other',
  ),
  industry(
    3,
    'Construction',
    '13 Specialty Trade Contractors; 15 Building Construction; 16 Civil Engineering; 791 Other',
  ),
  industry(
    5,
    'Community & Nonprofit Organizations',
    '7 Fundraising; 18 Philanthropic Fundraising Services; 20 Political Organizations; 21 Civic & Social Organizations; 22 Religious Institutions; 793 Other',
  ),
  industry(
    6,
    'Education',
    '23 E-Learning Providers; 24 Higher Education; 25 Primary & Secondary Education; 26 Training; 27 Preschools & Kindergartens; 50 Education Administration Programs; 140 Extracurricular & Enrichment Education; 794 Other',
  ),
  industry(
    7,
    'Entertainment',
    '28 Entertainment Providers; 29 Museums, Historical Sites, & Zoos; 30 Arts & Cultural Creators; 31 Performing Arts; 32 Sports; 33 Recreational Facilities; 34 Gambling Facilities & Casinos; 35 Wellness & Fitness Services; 795 Other',
  ),
  industry(8, 'Farming, Ranching, Forestry', '36 Farming, Ranching, Forestry'),
  industry(
    9,
    'Finance',
    '37 Financial Services; 38 Capital Markets; 40 Investment; 41 Venture Capital & Private Equity Principals; 42 Banking; 43 International Trade & Development; 44 Insurance; 92 Accounting & Services; 797 Other',
  ),
  industry(
    10,
    'Government',
    '45 Government Administration; 46 Administration of Justice; 49 Public Safety; 52 Housing & Community Development; 56 Government Executive Offices; 779 Other',
  ),
  industry(
    11,
    'Healthcare',
    '59 Hospitals & Clinics; 60 Community & Home Healthcare Services; 62 Alternative Medicine; 64 Mental Health Care; 65 Medical Practices; 66 Nursing Homes & Residential Care Facilities; 106 Biotechnology Research Services; 108 Veterinary Services; 780 Other',
  ),
  industry(
    12,
    'Manufacturing',
    '68 Computer & Electronics Manufacturing; 69 Chemicals & Related Products; 70 Personal Care Products; 71 Pharmaceuticals Manufacturing; 74 Semiconductor & Renewable Energy Semiconductor; 75 Fabricated Metal Products; 76 Food & Beverage; 77 Furniture; 78 Glass, Ceramics, Clay & Concrete; 79 Industrial Machinery & Equipment; 80 Medical Equipment; 81 Paper & Forest Product; 82 Plastics & Rubber Products; 83 Sporting Goods Manufacturing; 84 Textile & Apparel Manufacturing; 86 Aerospace & Defense; 87 Motor Vehicles; 89 Transportation Equipment & Machinery; 781 Other',
  ),
  industry(13, 'Oil, Gas & Mining', '90 Mining; 91 Oil & Gas; 782 Other'),
  industry(
    14,
    'Business Services',
    '8 Security & Investigations; 9 Staffing & Recruiting; 10 Translation & Localization; 12 Writing & Editing; 93 Advertising, Public Relations & Marketing Services; 96 Architecture & Planning; 97 Business Consulting & Services; 98 Environmental Services; 99 Human Resources Services; 100 Outsourcing & Offshoring Consulting; 101 Design Services; 104 Law Firms & Legal Services; 105 Photography Services; 783 Other',
  ),
  industry(
    15,
    'Real Estate',
    '6 Facilities Services; 142 Property Management; 143 Real Estate Agencies; 144 Real Estate Investment and Development; 796 Other',
  ),
  industry(
    16,
    'Retail & Wholesale Trade',
    '110 Luxury Goods & Jewelry Retail; 111 Food & Beverage Retail; 113 Apparel & Fashion Retail; 114 Home & Office Equipment Retail; 115 General Merchandise Retail; 138 Building & Garden Materials; 139 Wholesale Import & Export; 145 Health & Personal Care Stores Retail; 146 Motor Vehicle, Parts Dealers & Tire Stores; 147 Sport, Music, Books & Hobbies Retail; 785 Other',
  ),
  industry(
    17,
    'Technology, Information & Media',
    '103 IT Consulting & IT Services; 116 Book & Newspaper Publishing; 117 Broadcast Media Production & Distribution; 118 Movies, Videos & Sound; 119 Telecommunications; 120 Digital Information & Data Solutions; 122 Information Services; 123 Internet Publishing; 124 E-Commerce & Marketplace; 126 Computer & Mobile Games; 128 Computer & Network Security Services; 129 Software Development; 148 Computer Systems Architectural, Design & Services; 786 Other',
  ),
  industry(
    18,
    'Transportation & Logistics',
    '130 Airlines, Airports & Air Services; 131 Freight & Package Transportation; 132 Ground Passenger Transportation; 133 Maritime Transportation; 134 Truck Transportation; 135 Warehousing & Storage; 787 Other',
  ),
  industry(19, 'Utilities', '136 Utilities'),
];
