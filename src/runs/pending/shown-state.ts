/** The state of a formula by what its cells show: finished, pending, or one of the errors of Sheets. */
import { isOpenText } from '../../core/errors';
import { isErrorText, isLoadingText } from '../../core/lookup/placeholders';

/**
 * `failed` means that the function threw, and `unknown function` that Sheets did not know it, as in a file in which the add-on
 * was not used yet; `error` means another error, such as a blocked spill.
 */
export type Shown = 'finished' | 'pending' | 'loading' | 'failed' | 'unknown function' | 'error';

/** What Sheets shows where a function threw: the word for an error in the language of the file. */
const THROWN =
  /^#¡?(?:ERROR|ERREUR|FEHLER|ERRO|ERRORE|FOUT|FEL|FEJL|FEIL|VIRHE|BŁĄD|CHYBA|HIBA|EROARE|HATA|ОШИБКА|ПОМИЛКА|ΣΦΑΛΜΑ)\s?!$/u;

/** What Sheets shows where it does not know a function or another name: the word for a name in the language of the file. */
const UNKNOWN_FUNCTION =
  /^#¿?(?:NAME|NOM|NOMBRE|NOME|NAAM|NAMN|NAVN|NIMI|NAZWA|NÁZEV|NÁZOV|NÉV|NUME|IME|AD|ИМЯ|ІМ['’]Я|ΟΝΟΜΑ)\s?\?$/u;

/** Returns the state of the cells of a result. */
export function stateOf(cells: readonly (readonly unknown[])[]): Shown {
  const texts = cells.flat().filter((value): value is string => typeof value === 'string');
  if (texts.some(isLoadingText)) return 'loading';
  if (texts.some((text) => isOpenText(text))) return 'pending';
  const [anchor] = cells[0] ?? [];
  if (typeof anchor !== 'string') return 'finished';
  if (UNKNOWN_FUNCTION.test(anchor)) return 'unknown function';
  if (!isErrorText(anchor)) return 'finished';
  return THROWN.test(anchor) ? 'failed' : 'error';
}
