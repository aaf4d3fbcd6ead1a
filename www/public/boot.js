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

  /** What is said here, by language. */
  var languages = JSON.parse(document.getElementById('boot-words').textContent);

  /** The language that the page will speak: see `shell/language`. */
  function wantedLanguage() {
    var asked = /[?&]lang=([^&]*)/.exec(location.search);
    var wanted = asked ? [asked[1]] : [];
    try {
      wanted.push(localStorage.getItem('unalike.language') || '');
    } catch (ignored) {
      void ignored;
      // A page that may keep nothing asks the reader's own.
    }
    wanted = wanted.concat(navigator.languages || [navigator.language]);
    var codes = wanted.map(function (one) {
      return String(one).toLowerCase().split(/[-_]/)[0];
    });
    var known = codes.filter(function (code) {
      return Object.prototype.hasOwnProperty.call(languages, code);
    });
    return known[0] || 'en';
  }

  var language = wantedLanguage();
  var words = languages[language];

  // The lesson's first question where the page will open it; else what holds of any address.
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
    first.lang = language;
    first.dir = words.direction;
    var shown = first.querySelector(isLesson ? '.first-chapter' : '.first-asks');
    if (isLesson) {
      shown.querySelector('h2').textContent = words.question;
      shown.querySelector('p').textContent = words.setting;
    } else shown.textContent = words.asks;
    shown.hidden = false;
  }

  // Inside another page there is no head to be seen.
  if (first && isEmbedded) {
    app.removeChild(first);
    first = null;
  }
  if (first) showFirst();

  /** What the page around it adds to the address of a frame. */
  var ADDED = /([?&])(?:embed|host|theme)(?:=[^&#]*)?(?=[&#]|$)/g;

  /**
   * Says what happened and what to do, with what else is known of it: a cause as text, or a link to
   * the page in a window of its own.
   */
  function tell(what, isFinal, cause, isLinked) {
    // The page stands, or a first cause has been told.
    if (!app || app.lastElementChild !== first) return;
    if (first) app.removeChild(first);
    var box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.lang = language;
    box.dir = words.direction;
    // What no waiting helps against stays; the page does not begin.
    if (isFinal) app.setAttribute('data-cannot', '');
    box.className = 'boot';
    box.style.cssText =
      'max-width:34rem;margin:15vh auto;padding:0 1.5rem;line-height:1.5;font-family:Inter,system-ui,sans-serif';
    var title = document.createElement('h1');
    title.style.cssText = 'font-size:1.25rem;margin:0 0 .5rem';
    title.textContent = what.happened;
    var text = document.createElement('p');
    text.textContent = cause ? what.todo + ' ' + cause : what.todo;
    box.appendChild(title);
    box.appendChild(text);
    if (isLinked) {
      var link = document.createElement('a');
      link.href = location.href.replace(ADDED, '$1').replace(/[?&]+(?=#|$)/, '');
      link.target = '_blank';
      link.style.cssText = 'overflow-wrap:anywhere';
      link.textContent = link.href;
      box.appendChild(link);
    }
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
      if (location.protocol === 'file:') return tell(words.file, true);
      if (isSandboxed()) return tell(words.frame, false, '', true);
      return tell(words.lost);
    }
    // A module that arrived and broke before it drew anything; extensions have scripts of their own.
    var folder = location.href.split(/[?#]/)[0].replace(/[^/]*$/, '');
    if (event.message && String(event.filename).indexOf(folder) === 0) {
      tell(words.broken, false, event.message);
    }
  }

  function isSandboxed() {
    return String(window.origin) === 'null' && location.protocol !== 'file:';
  }

  window.addEventListener('error', onerror, true);
  window.setTimeout(function () {
    tell(words.late);
  }, seconds * 1000);

  if (!('noModule' in document.createElement('script'))) {
    tell(words.old, true);
  } else if (typeof WebAssembly !== 'object') {
    tell(words.noWasm, true);
  } else if (!hasSimd()) {
    tell(words.noSimd, true);
  } else if (location.protocol === 'file:') {
    tell(words.file, true);
  }
})();
