/** Lists countries, regions and large cities, which people add to a company name: `Acme – Germany`. */
import { phraseSet } from './word-set';

/** Countries by their English and local names, groups of countries, states and cities with many companies. */
export const PLACES = phraseSet(`
  global|worldwide|international office|hq|headquarters|head office|regional office|europe|africa|asia|asia pacific
  |north america|south america|latin america|central america|middle east|oceania|scandinavia|nordics|nordic|baltics
  |benelux|dach|emea|apac|apj|latam|anz|mena|amer|amers|americas|na|eu|cee|gcc|uki|uk & ireland|us & canada|europa
  |afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain
  |bangladesh|barbados|belarus|belgium|benin|bermuda|bolivia|bosnia and herzegovina|botswana|brazil|brunei|bulgaria
  |cambodia|cameroon|canada|chile|china|colombia|costa rica|croatia|cuba|cyprus|czech republic|czechia|denmark
  |dominican republic|ecuador|egypt|el salvador|estonia|ethiopia|finland|france|georgia|germany|ghana|gibraltar|greece
  |guatemala|guernsey|honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland|isle of man|israel|italy
  |ivory coast|jamaica|japan|jersey|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|libya
  |liechtenstein|lithuania|luxembourg|macau|madagascar|malaysia|maldives|malta|mauritius|mexico|moldova|monaco|mongolia
  |montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|the netherlands|holland|new zealand|nicaragua|nigeria
  |north macedonia|norway|oman|pakistan|panama|paraguay|peru|philippines|poland|portugal|puerto rico|qatar|romania
  |russia|rwanda|saudi arabia|ksa|senegal|serbia|singapore|slovakia|slovenia|south africa|rsa|south korea|korea|spain
  |sri lanka|sudan|sweden|switzerland|syria|taiwan|tanzania|thailand|trinidad and tobago|tunisia|turkey|türkiye|uganda
  |ukraine|united arab emirates|uae|united kingdom|uk|great britain|gb|england|scotland|wales|northern ireland
  |united states|united states of america|us|usa|u.s.|u.s.a.|u.k.|uruguay|uzbekistan|venezuela|vietnam|yemen|zambia
  |zimbabwe|deutschland|österreich|schweiz|suisse|svizzera|frankreich|italien|spanien|niederlande|belgien|polen
  |vereinigtes königreich|england|großbritannien|allemagne|autriche|espagne|italie|belgique|pays-bas|royaume-uni
  |états-unis|españa|francia|alemania|italia|méxico|brasil|perú|reino unido|estados unidos|países bajos|alemanha
  |espanha|frança|germania|spagna|nederland|belgië|duitsland|frankrijk|sverige|norge|danmark|suomi|polska|niemcy
  |česko|magyarország|românia|россия|украина|казахстан|日本|中国|中國|韓国|香港|台湾|台灣|대한민국|한국|中国区
  |california|texas|florida|new york|new jersey|massachusetts|illinois|washington|pennsylvania|ohio|virginia|colorado
  |ontario|quebec|québec|british columbia|alberta|bavaria|bayern|hessen|nrw|new south wales|nsw|queensland|victoria
  |london|manchester|birmingham|edinburgh|glasgow|dublin|paris|lyon|berlin|hamburg|munich|münchen|frankfurt|cologne
  |köln|düsseldorf|stuttgart|leipzig|hannover|vienna|wien|zurich|zürich|geneva|genève|basel|amsterdam|rotterdam|utrecht
  |brussels|bruxelles|antwerp|madrid|barcelona|valencia|lisbon|lisboa|porto|milan|milano|rome|roma|turin|torino|athens
  |copenhagen|københavn|stockholm|gothenburg|göteborg|malmö|oslo|helsinki|warsaw|warszawa|krakow|kraków|wroclaw|prague
  |praha|budapest|bucharest|sofia|zagreb|belgrade|istanbul|kyiv|moscow|москва|tallinn|riga|vilnius|tel aviv|dubai
  |abu dhabi|riyadh|doha|cairo|lagos|nairobi|johannesburg|cape town|mumbai|delhi|new delhi|bangalore|bengaluru
  |hyderabad|chennai|pune|kolkata|karachi|dhaka|bangkok|kuala lumpur|jakarta|manila|hanoi|ho chi minh city|shanghai
  |beijing|shenzhen|guangzhou|taipei|seoul|tokyo|osaka|sydney|melbourne|brisbane|perth|auckland|wellington|toronto
  |montreal|montréal|vancouver|calgary|ottawa|nyc|new york city|los angeles|san francisco|sf|bay area|silicon valley
  |san diego|seattle|boston|chicago|austin|dallas|houston|atlanta|miami|denver|philadelphia|phoenix|washington dc
  |mexico city|são paulo|sao paulo|rio de janeiro|buenos aires|santiago|bogotá|bogota|lima
`);
