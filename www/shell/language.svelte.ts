import { FALLBACK, languageFor, learn } from '../text';

/** Where the chosen one is kept for the next visit. */
const KEPT = 'unalike.language';

/** The parameter of an address that asks for one: `?lang=de`. */
const ASKED = 'lang';

/** The language of the page: the one that the address asks for, the one kept, or the reader's own. */
class Language {
  #code = $state(FALLBACK);

  get code(): string {
    return this.#code;
  }

  /** Speaks the language that is wanted here. */
  async begin(): Promise<void> {
    const asked = new URLSearchParams(location.search).get(ASKED);
    const wanted = [asked, kept(), ...navigator.languages];
    await this.#speak(languageFor(wanted.filter((one) => one !== null)));
  }

  /** Speaks another from now on, and on the next visit. */
  async choose(code: string): Promise<void> {
    await this.#speak(code);
    try {
      localStorage.setItem(KEPT, code);
    } catch {
      // Where nothing may be kept it holds for this visit.
    }
    // What was asked for once would have its way again on the next visit.
    const address = new URL(location.href);
    if (!address.searchParams.has(ASKED)) return;
    address.searchParams.delete(ASKED);
    history.replaceState(history.state, '', address);
  }

  async #speak(code: string): Promise<void> {
    const direction = await learn(code, navigator.languages);
    document.documentElement.lang = code;
    document.documentElement.dir = direction;
    this.#code = code;
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

export const language = new Language();
