/** What Google refuses, in the languages of its users. Names of services and addresses of permissions are never translated. */
import { ScriptException } from './border.js';

/** A refusal whose text depends on the language of the person. */
export type Refusal =
  /** `scopes` are the addresses of permissions; empty where the mode of the execution forbids the call. */
  | { readonly kind: 'permission'; readonly method: string; readonly scopes: readonly string[] }
  | { readonly kind: 'day'; readonly service: string }
  | { readonly kind: 'short time'; readonly service: string }
  | { readonly kind: 'protected' }
  | { readonly kind: 'cells'; readonly most: number }
  | { readonly kind: 'at once' }
  /** A typed column takes no number format. */
  | { readonly kind: 'typed' }
  /** A cell shows a part of the result of a formula. */
  | { readonly kind: 'spill'; readonly cell: string }
  /** A dropdown takes no other value than those that it lists. */
  | { readonly kind: 'rejected'; readonly cell: string; readonly values: string };

type Texts = {
  readonly [Kind in Refusal['kind']]: (refusal: Extract<Refusal, { readonly kind: Kind }>) => string;
};

const needs = (sentence: string, scopes: readonly string[], permissions: string): string =>
  scopes.length === 0 ? sentence : `${sentence}. ${permissions}: ${scopes.join(' || ')}`;

const ENGLISH: Texts = {
  permission: ({ method, scopes }) =>
    needs(`You do not have permission to call ${method}`, scopes, 'Required permissions'),
  day: ({ service }) => `Service invoked too many times for one day: ${service}.`,
  'short time': ({ service }) =>
    `Service invoked too many times in a short time: ${service}. Try Utilities.sleep(1000) between calls.`,
  protected: () =>
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  cells: ({ most }) =>
    `This action would increase the number of cells in the workbook above the limit of ${most} cells.`,
  'at once': () => 'There are too many scripts running simultaneously for this Google user account.',
  typed: () => 'This operation is not allowed on cells in typed columns.',
  spill: ({ cell }) => `You cannot change cell ${cell}, which is part of an array.`,
  rejected: ({ cell, values }) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell. ` +
    `Please enter one of the following values: ${values}.`,
};

const LANGUAGES: Readonly<Record<string, Texts>> = {
  en: ENGLISH,
  de: {
    permission: ({ method, scopes }) =>
      needs(`Sie sind nicht berechtigt, ${method} aufzurufen`, scopes, 'Erforderliche Berechtigungen'),
    day: ({ service }) => `Dienst wurde an einem Tag zu oft aufgerufen: ${service}.`,
    'short time': ({ service }) =>
      `Dienst wurde innerhalb kurzer Zeit zu oft aufgerufen: ${service}. Verwenden Sie Utilities.sleep(1000) zwischen den Aufrufen.`,
    protected: () =>
      'Sie versuchen, eine geschützte Zelle oder ein geschütztes Objekt zu bearbeiten. Wenden Sie sich an den Eigentümer der Tabelle.',
    cells: () =>
      'Durch diese Aktion würde das Limit von 10.000.000 Zellen in der Arbeitsmappe überschritten.',
    'at once': () => 'Für dieses Google-Nutzerkonto werden zu viele Skripts gleichzeitig ausgeführt.',
    typed: () => 'Dieser Vorgang ist für Zellen in typisierten Spalten nicht zulässig.',
    spill: ({ cell }) => `Sie können Zelle ${cell} nicht ändern, weil sie Teil eines Arrays ist.`,
    rejected: ({ cell, values }) =>
      `Die in Zelle ${cell} eingegebenen Daten verstoßen gegen die Datenvalidierungsregeln dieser Zelle. ` +
      `Geben Sie einen der folgenden Werte ein: ${values}.`,
  },
  fr: {
    permission: ({ method, scopes }) =>
      needs(`Vous n'êtes pas autorisé à appeler ${method}`, scopes, 'Autorisations requises'),
    day: ({ service }) => `Service appelé trop de fois en un jour : ${service}.`,
    'short time': ({ service }) =>
      `Service appelé trop de fois en peu de temps : ${service}. Essayez Utilities.sleep(1000) entre les appels.`,
    protected: () =>
      'Vous essayez de modifier une cellule ou un objet protégé. Contactez le propriétaire de la feuille de calcul.',
    cells: () =>
      'Cette action porterait le nombre de cellules au-delà de la limite de 10 000 000 de cellules.',
    'at once': () => 'Trop de scripts sont exécutés simultanément pour ce compte utilisateur Google.',
    typed: () => 'Cette opération n’est pas autorisée sur les cellules des colonnes typées.',
    spill: ({ cell }) => `Vous ne pouvez pas modifier la cellule ${cell}, qui fait partie d’une matrice.`,
    rejected: ({ cell, values }) =>
      `Les données saisies dans la cellule ${cell} ne respectent pas les règles de validation de cette cellule. ` +
      `Saisissez l’une des valeurs suivantes : ${values}.`,
  },
  es: {
    permission: ({ method, scopes }) =>
      needs(`No tienes permiso para llamar a ${method}`, scopes, 'Permisos necesarios'),
    day: ({ service }) => `El servicio se ha invocado demasiadas veces en un día: ${service}.`,
    'short time': ({ service }) =>
      `El servicio se ha invocado demasiadas veces en poco tiempo: ${service}. Prueba Utilities.sleep(1000) entre las llamadas.`,
    protected: () =>
      'Estás intentando editar una celda o un objeto protegidos. Ponte en contacto con el propietario de la hoja de cálculo.',
    cells: () =>
      'Esta acción aumentaría el número de celdas del libro por encima del límite de 10.000.000 de celdas.',
    'at once': () => 'Hay demasiadas secuencias de comandos ejecutándose a la vez en esta cuenta de Google.',
    typed: () => 'Esta operación no está permitida en las celdas de columnas con tipo.',
    spill: ({ cell }) => `No puedes cambiar la celda ${cell}, que forma parte de una matriz.`,
    rejected: ({ cell, values }) =>
      `Los datos introducidos en la celda ${cell} infringen las reglas de validación de esta celda. ` +
      `Introduce uno de los siguientes valores: ${values}.`,
  },
  ja: {
    permission: ({ method, scopes }) => needs(`${method} を呼び出す権限がありません`, scopes, '必要な権限'),
    day: ({ service }) => `1 日にサービスを呼び出した回数が多すぎます: ${service}`,
    'short time': ({ service }) =>
      `短時間にサービスを呼び出した回数が多すぎます: ${service}。呼び出しの間に Utilities.sleep(1000) を試してください。`,
    protected: () =>
      '保護されているセルやオブジェクトを編集しようとしています。スプレッドシートのオーナーに連絡してください。',
    cells: () => 'この操作を行うと、ワークブックのセル数が上限の 10,000,000 個を超えます。',
    'at once': () => 'この Google ユーザー アカウントで同時に実行されているスクリプトが多すぎます。',
    typed: () => 'この操作は、型付き列のセルでは許可されていません。',
    spill: ({ cell }) => `セル ${cell} は配列の一部なので変更できません。`,
    rejected: ({ cell, values }) =>
      `セル ${cell} に入力したデータは、このセルに設定されているデータの入力規則に違反しています。` +
      `次のいずれかの値を入力してください: ${values}`,
  },
  pt: {
    permission: ({ method, scopes }) =>
      needs(`Você não tem permissão para chamar ${method}`, scopes, 'Permissões necessárias'),
    day: ({ service }) => `Serviço invocado muitas vezes em um dia: ${service}.`,
    'short time': ({ service }) =>
      `Serviço invocado muitas vezes em pouco tempo: ${service}. Tente usar Utilities.sleep(1000) entre as chamadas.`,
    protected: () =>
      'Você está tentando editar uma célula ou um objeto protegido. Entre em contato com o proprietário da planilha.',
    cells: () =>
      'Esta ação aumentaria o número de células na pasta de trabalho acima do limite de 10.000.000 de células.',
    'at once': () => 'Há muitos scripts em execução simultânea nesta conta de usuário do Google.',
    typed: () => 'Esta operação não é permitida em células de colunas com tipo.',
    spill: ({ cell }) => `Não é possível alterar a célula ${cell}, que faz parte de uma matriz.`,
    rejected: ({ cell, values }) =>
      `Os dados inseridos na célula ${cell} violam as regras de validação desta célula. ` +
      `Insira um dos seguintes valores: ${values}.`,
  },
};

/** A language of which nobody has words: only what Google does not translate can be read. The words are Esperanto. */
const OTHER: Texts = {
  permission: ({ method, scopes }) => needs(`Vi ne rajtas uzi ${method}`, scopes, 'Mankas'),
  day: ({ service }) => `La servo estis uzita tro ofte: ${service}.`,
  'short time': ({ service }) => `La servo estis uzita tro ofte: ${service}. Provu Utilities.sleep(1000).`,
  protected: () => 'La ĉelo estas protektita. Demandu la posedanton.',
  cells: ({ most }) =>
    `La dosiero havus pli ol ${String(most).replace(/\B(?=(?:\d{3})+$)/g, '\u202f')} ĉelojn.`,
  'at once': () => 'Tro da programoj funkcias samtempe.',
  typed: () => 'Ne eblas en tiu kolumno.',
  spill: ({ cell }) => `La ĉelo ${cell} apartenas al formulo.`,
  rejected: ({ cell, values }) => `La ĉelo ${cell} akceptas nur: ${values}.`,
};

/** Thrown by services; the border throws it in the language of the person. */
export class Refused extends ScriptException {
  constructor(readonly refusal: Refusal) {
    super(refusalText(refusal, 'en'));
  }
}

/** Returns Google's text in a language such as `de`, or of a locale such as `de_DE`; in English where the playground has no other. */
export function refusalText(refusal: Refusal, language: string): string {
  const texts = language === 'other' ? OTHER : (LANGUAGES[language.slice(0, 2)] ?? ENGLISH);
  return (texts[refusal.kind] as (refusal: Refusal) => string)(refusal);
}
