// Says why the page stays empty where its module never runs. Needs no module and nothing modern.
(function () {
  var seconds = 20;

  // The colours and the size of letters that were chosen, before anything is painted; in another page
  // the colours that it asks for.
  var asked = /[?&]theme=(light|dark)(?:&|$)/.exec(location.search);
  var isEmbedded = /[?&]embed(?:[=&]|$)/.test(location.search);
  try {
    var theme = isEmbedded ? asked && asked[1] : localStorage.getItem('unalike.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    if (!isEmbedded && localStorage.getItem('unalike.size') === 'large') {
      document.documentElement.dataset.size = 'large';
    }
  } catch (ignored) {
    void ignored;
    // A page that may keep nothing has the system's.
  }

  var app = document.getElementById('app');

  /** What is seen before the engine is here. */
  var first = app && app.querySelector('.first');

  /** The language that the page will speak, if it has it: see `shell/language`. */
  function wantedLanguage() {
    var asked = /[?&]lang=([^&]*)/.exec(location.search);
    if (asked) return asked[1];
    try {
      return localStorage.getItem('unalike.language') || navigator.language;
    } catch (ignored) {
      void ignored;
      return navigator.language;
    }
  }

  // The lesson's first question where the page will open it; else what holds of any address. English,
  // so not for who reads another language.
  function showFirst() {
    var isBegun;
    try {
      isBegun = localStorage.getItem('unalike.lesson') !== null;
    } catch (ignored) {
      void ignored;
      // A page that may keep nothing begins with the first.
      isBegun = false;
    }
    // A link may stand in the query; a language is none.
    var isLinked = location.hash.length > 1 || /[?&](?!lang=)/.test(location.search);
    var isNewcomer = !isLinked && !isBegun;
    var isLesson = isNewcomer || location.hash === '#lesson=1';
    if (!/^en/.test(wantedLanguage())) return;
    first.querySelector(isLesson ? '.first-chapter' : '.first-asks').hidden = false;
  }

  // Inside another page there is no head to be seen.
  if (first && isEmbedded) {
    app.removeChild(first);
    first = null;
  }
  if (first) showFirst();

  function tell(happened, todo, isFinal) {
    // The page stands, or a first cause has been told.
    if (!app || app.lastElementChild !== first) return;
    if (first) app.removeChild(first);
    var box = document.createElement('div');
    box.setAttribute('role', 'alert');
    // What no waiting helps against stays; the page does not begin.
    if (isFinal) app.setAttribute('data-cannot', '');
    box.className = 'boot';
    box.style.cssText = 'max-width:34rem;margin:15vh auto;padding:0 1.5rem;line-height:1.5';
    var title = document.createElement('h1');
    title.style.cssText = 'font-size:1.25rem;margin:0 0 .5rem';
    title.textContent = happened;
    var text = document.createElement('p');
    text.textContent = todo;
    box.appendChild(title);
    box.appendChild(text);
    app.appendChild(box);
  }

  function hasSimd() {
    // The smallest module with one vector instruction.
    return WebAssembly.validate(
      new Uint8Array([
        0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0,
        253, 15, 253, 98, 11,
      ])
    );
  }

  function onerror(event) {
    var target = event.target;
    var isOurs = target && target.tagName === 'SCRIPT' && target.type === 'module';
    if (isOurs) {
      if (location.protocol === 'file:') return tellFile();
      if (isSandboxed()) return tellFrame();
      return tell(
        'A part of Unalike did not arrive.',
        'Load the page again. If that does not help, the server may have a newer version than your browser keeps: load it without the cache (Ctrl or ⌘, Shift and R).'
      );
    }
    // A module that arrived and broke before it drew anything; extensions have scripts of their own.
    var folder = location.href.split(/[?#]/)[0].replace(/[^/]*$/, '');
    if (event.message && String(event.filename).indexOf(folder) === 0) {
      tell('Unalike could not start.', 'Load the page again. What went wrong: ' + event.message);
    }
  }

  function isSandboxed() {
    return String(window.origin) === 'null' && location.protocol !== 'file:';
  }

  function tellFile() {
    tell(
      'Unalike was opened as a file.',
      'A browser loads its parts from a server only. Serve the folder, for example with “npx vite preview” or “python3 -m http.server”, and open the address that this prints.',
      true
    );
  }

  function tellFrame() {
    tell(
      'Unalike stands in a frame that keeps it from its own files.',
      'Whoever made the page around it can add “allow-same-origin” to the frame’s sandbox. Or open Unalike in a window of its own.'
    );
  }

  window.addEventListener('error', onerror, true);
  window.setTimeout(function () {
    tell(
      'Unalike has not arrived yet.',
      'The connection may be slow. It goes on waiting; loading the page again may help.'
    );
  }, seconds * 1000);

  if (!('noModule' in document.createElement('script'))) {
    tell(
      'This browser is too old for Unalike.',
      'It needs JavaScript modules and WebAssembly. Every browser from 2023 on has them.',
      true
    );
  } else if (typeof WebAssembly !== 'object') {
    tell(
      'This browser has no WebAssembly.',
      'Unalike trains a real network in this page and needs it. It may be switched off, as in a browser’s lockdown mode; else another browser has it.',
      true
    );
  } else if (!hasSimd()) {
    tell(
      'This browser’s WebAssembly has no vector instructions (SIMD).',
      'Unalike needs them. Browsers from 2023 on have them, on processors of the last ten years.',
      true
    );
  } else if (location.protocol === 'file:') {
    tellFile();
  }
})();
