/** First and last names by region, combined so that no two people of one company share a name. */

import { at, hash } from './dice';
import type { NameRegion } from './places';
import { fold, foldLong } from './spelling';

interface NamePart {
  readonly text: string;
  readonly key: string;
  readonly longKey: string;
}

export interface PersonName {
  readonly first: NamePart;
  readonly last: NamePart;
}

const parts = (names: string): readonly NamePart[] =>
  names.split(', ').map((text) => ({ text, key: fold(text), longKey: foldLong(text) }));

interface NameList {
  readonly first: readonly NamePart[];
  readonly last: readonly NamePart[];
}

const NAMES: Readonly<Record<NameRegion, NameList>> = {
  english: {
    first: parts(
      'Alice, Amelia, Ben, Caleb, Chloe, Daniel, Edith, Ethan, Fiona, George, Grace, Hannah, Henry, Iris, Jack, Julia, Liam, Lucy, Mason, Megan, Nathan, Nora, Owen, Paige, Rachel, Ruth, Samuel, Sophie, Thomas, Violet, Walter, Zoe',
    ),
    last: parts(
      "Ashdown, Barrow, Birchall, Calloway, Carver, Dunmore, Ellery, Fairbank, Garside, Hartnell, Holloway, Ingram, Kersey, Langford, Marlow, Norbury, O'Dell, Penrose, Quill, Radley, Selwyn, Thornbury, Underhill, Vickers, Wainwright, Whitlock, Yardley",
    ),
  },
  german: {
    first: parts(
      'Anke, Bernd, Birgit, Christoph, Dagmar, Dieter, Elke, Florian, Frauke, Götz, Heike, Ilse, Jens, Jörg, Jürgen, Karin, Katrin, Lars, Lukas, Maike, Matthias, Nele, Oliver, Petra, Ralf, Silke, Sören, Stefan, Ulrike, Uwe, Volker, Wiebke',
    ),
    last: parts(
      'Ahlers, Bäcker, Brandt, Clausen, Dreyer, Eilers, Förster, Grünwald, Hansen, Immel, Jäger, Köhler, Lüders, Möller, Nissen, Oelke, Petersen, Quast, Rößler, Schäfer, Schröder, Tiedemann, Uhlig, Vogt, Wendt, Ziegler, Zöllner',
    ),
  },
  french: {
    first: parts(
      'Adèle, Agathe, Antoine, Aurélie, Baptiste, Camille, Céline, Claire, Damien, Élodie, Émile, Fabien, Gaëlle, Hélène, Hugo, Inès, Jérôme, Justine, Léa, Loïc, Manon, Mathilde, Noémie, Océane, Pascal, Quentin, Rémi, Sabine, Théo, Valérie, Xavier, Yann',
    ),
    last: parts(
      'Aubert, Béraud, Carpentier, Delorme, Evrard, Fournel, Gautier, Hamelin, Isnard, Jourdain, Lacombe, Lefèvre, Marchand, Noël, Ollivier, Perrin, Quéré, Rousselet, Sauvage, Tessier, Urbain, Vasseur, Weiss, Yvon',
    ),
  },
  dutch: {
    first: parts(
      'Anouk, Bas, Bram, Carlijn, Daan, Eline, Femke, Floor, Gijs, Hanneke, Ivo, Jasper, Jelle, Joost, Karlijn, Koen, Lotte, Maarten, Marieke, Niels, Noor, Olaf, Pieter, Roos, Ruben, Sanne, Sjoerd, Teun, Tess, Willem, Wouter',
    ),
    last: parts(
      'Bakker, Bosch, de Boer, de Graaf, Dekker, Hoekstra, Jansma, Kuiper, Meijer, Mulder, Postma, Schouten, Smit, ten Brink, van Dam, van den Heuvel, van der Meer, van der Veen, van Leeuwen, Verhoeven, Visser, Vos, Wiersma',
    ),
  },
  nordic: {
    first: parts(
      'Agnes, Anders, Annika, Astrid, Björn, Camilla, Dag, Elin, Emil, Erik, Freja, Gustav, Hedda, Håkan, Ingrid, Jonas, Kajsa, Karin, Lars, Linnea, Magnus, Malin, Mikkel, Nils, Ove, Pernille, Rasmus, Signe, Søren, Tove, Ulf, Åsa',
    ),
    last: parts(
      'Åberg, Bergström, Dahlgren, Ekdahl, Fransson, Granlund, Hedlund, Isaksson, Jørgensen, Kjær, Lindqvist, Lundgren, Møller Holm, Nyström, Öberg, Palmgren, Rosendahl, Sandström, Sjöberg, Söderholm, Thorsen, Wallin, Westergaard',
    ),
  },
  spanish: {
    first: parts(
      'Adriana, Alejandro, Álvaro, Ana María, Andrés, Beatriz, Carmen, Daniela, Diego, Elena, Esteban, Fernanda, Gonzalo, Inés, Javier, José Luis, Laura, Lucía, Marcos, Martín, Mónica, Nuria, Óscar, Pablo, Pilar, Raúl, Rocío, Sergio, Sofía, Tomás, Verónica',
    ),
    last: parts(
      'Aguilar, Benítez, Cabrera, Calderón, de la Fuente, Escobar, Fajardo, Galván, Herrera Luna, Ibáñez, Jiménez Soto, Lozano, Márquez, Navarro, Núñez, Ortega, Peña, Quintana, Robledo, Salgado, Tovar, Urrutia, Valverde, Zamora',
    ),
  },
  italian: {
    first: parts(
      'Alessia, Andrea, Beatrice, Bruno, Carla, Chiara, Dario, Davide, Elisa, Enrico, Fabio, Federica, Gaia, Giacomo, Giulia, Ivano, Lorenzo, Lucia, Luigi, Marta, Matteo, Nicola, Nicolò, Ornella, Paola, Pietro, Renata, Sara, Simone, Tommaso, Viola',
    ),
    last: parts(
      "Amato, Barbieri, Caruso, D'Angelo, De Santis, Esposti, Ferrero, Gallo, Grasso, Leone, Lombardo, Marchetti, Morelli, Negri, Orlandi, Pellegrini, Quaranta, Rinaldi, Sartori, Testa, Uberti, Valenti, Zanetti",
    ),
  },
  polish: {
    first: parts(
      'Agnieszka, Aleksander, Andrzej, Barbara, Bartosz, Celina, Dorota, Ewa, Filip, Grażyna, Grzegorz, Halina, Iwona, Jakub, Joanna, Kinga, Łukasz, Maciej, Małgorzata, Natalia, Olga, Paweł, Piotr, Rafał, Róża, Stanisław, Tomasz, Urszula, Weronika, Zbigniew',
    ),
    last: parts(
      'Adamczyk, Bielecka, Czarnecki, Dąbrowa, Figura, Głowacz, Habera, Iwanicka, Jabłońska, Kaczmarek, Król, Lisowska, Majcher, Nowicka, Olszewska, Pawlak, Rybak, Sadowska, Świątek, Tomczak, Urban, Wrona, Zając, Żuraw',
    ),
  },
  indian: {
    first: parts(
      'Aarav, Aditi, Anil, Anjali, Arjun, Bhavna, Chetan, Deepa, Devika, Farhan, Gauri, Harish, Indira, Ishaan, Jaya, Karan, Kavya, Lakshmi, Manish, Meera, Neha, Nikhil, Pooja, Pranav, Rahul, Rekha, Sanjay, Shreya, Tanvi, Uday, Vikram, Zara',
    ),
    last: parts(
      'Achari, Bhatnagar, Chandran, Deshmukh, Eswaran, Fernandes, Ghosh, Hegde, Iyengar, Joshi, Kulkarni, Lal, Menon, Nambiar, Oberoi, Pillai, Qureshi, Raman, Saxena, Trivedi, Unni, Varma, Wadhwa, Yadav',
    ),
  },
  'east-asian': {
    first: parts(
      'Ai Ling, Boon Kiat, Cheng Hao, Chin Wei, Fang Yi, Guo Wei, Hui Min, Jia Hui, Jian Ming, Kai Xin, Li Na, Li Ting, Mei Ling, Ming Hui, Peng Fei, Qi Wen, Rui En, Shu Fen, Siew Mei, Tian Yu, Wei Jie, Xiao Ling, Xin Yi, Yan Ting, Yi Xuan, Yong Sheng, Zhi Hao, Zi Xuan',
    ),
    last: parts(
      'Ang, Bai, Chia, Chua, Foo, Gan, Heng, Kwek, Lau, Leow, Liew, Loh, Mok, Neo, Ong, Phua, Quek, Seah, Sim, Soh, Teo, Toh, Wee, Xu, Yeo, Zhuang',
    ),
  },
};

const STREAM = 1;
/** A prime number larger than any list, so that steps of this size visit every pair of a region before one repeats. */
const STEP = 7919;

/** Returns the name of the person at `position` in a company's list of people. */
export function personName(seed: number, company: number, position: number, region: NameRegion): PersonName {
  const { first, last } = NAMES[region];
  const pairing = (hash(seed, STREAM, company) + position * STEP) % (first.length * last.length);
  return { first: at(first, pairing), last: at(last, Math.floor(pairing / first.length)) };
}
