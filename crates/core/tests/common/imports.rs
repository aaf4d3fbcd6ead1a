//! What the files of a crate import from each other, read from their text: enough of Rust's grammar
//! for `use` and for paths, so that the walls are held without a compiler's help.

mod tokens;

use std::collections::{BTreeMap, BTreeSet};

use tokens::tokens;

/// Files by their path below `src`, with `/` on every system, and their text.
pub type Files = BTreeMap<String, String>;

/// For each file the files that it imports, tests left out.
pub type Imports = BTreeMap<String, BTreeSet<String>>;

/// A path of a program, one name each; what stands in no module is left at its end.
type Path = Vec<String>;

/// Which file imports which: the deepest module on the path of each `use` and of each path that
/// begins with `crate`, `super`, `self`, a module below or a module that was imported. That a module
/// declares its parts with `mod` is no import.
pub fn imports(files: &Files) -> Imports {
    let modules: BTreeMap<Path, &String> =
        files.keys().map(|file| (module_of(file), file)).collect();
    let read: BTreeMap<&String, Read> =
        files.iter().map(|(file, text)| (file, Read::of(text))).collect();
    let tests: BTreeSet<&String> = read
        .iter()
        .flat_map(|(file, read)| read.test_modules.iter().map(|name| (module_of(file), name)))
        .filter_map(|(module, name)| modules.get(&joined(&module, name)).copied())
        .collect();
    let mut imports = Imports::new();
    for (file, read) in read.iter().filter(|(file, _)| !tests.contains(*file)) {
        let here = module_of(file);
        let mut known: BTreeMap<&str, Path> = BTreeMap::new();
        let mut found = BTreeSet::new();
        // What is imported first, because other paths may begin with it.
        for (path, inside, name) in &read.paths {
            let Some(whole) = absolute(path, &here, *inside, &known, &modules) else { continue };
            let deepest = (0..=whole.len()).rev().find(|&end| modules.contains_key(&whole[..end]));
            let Some(deepest) = deepest else { continue };
            if let Some(name) = name.as_deref().filter(|_| deepest == whole.len()) {
                known.insert(name, whole.clone());
            }
            found.insert(modules[&whole[..deepest]].clone());
        }
        found.remove(*file);
        imports.insert((*file).clone(), found);
    }
    imports
}

/// The module that a file is: `lib.rs` is the root, `a/mod.rs` is `a`, `a/b.rs` is `a::b`.
fn module_of(file: &str) -> Path {
    let names: Path = file.trim_end_matches(".rs").split('/').map(String::from).collect();
    match names.last().map(String::as_str) {
        Some("mod" | "lib") => names[..names.len() - 1].to_vec(),
        _ => names,
    }
}

fn joined(module: &[String], name: &str) -> Path {
    module.iter().cloned().chain([name.to_string()]).collect()
}

/// A path from the crate's root on; `None` for another crate's.
fn absolute(
    path: &[String],
    here: &[String],
    inside: usize,
    known: &BTreeMap<&str, Path>,
    modules: &BTreeMap<Path, &String>,
) -> Option<Path> {
    let above = path.iter().take_while(|name| *name == "super").count();
    let (base, rest) = match path[0].as_str() {
        "crate" => (Vec::new(), &path[1..]),
        // A module within a file has its own `super`, which is the file.
        "super" => (
            here[..(here.len() + inside).checked_sub(above)?.min(here.len())].to_vec(),
            &path[above..],
        ),
        "self" => (here.to_vec(), &path[1..]),
        first if modules.contains_key(&joined(here, first)) => (joined(here, first), &path[1..]),
        first => (known.get(first)?.clone(), &path[1..]),
    };
    Some(base.into_iter().chain(rest.iter().cloned()).collect())
}

/// What a file's text says, tests left out.
#[derive(Default)]
struct Read {
    /// Its paths, those of `use` first: how many modules within the file they stand in, and the name
    /// that a `use` gives to what it imports.
    paths: Vec<(Path, usize, Option<String>)>,
    /// The modules in files of their own that are for tests alone.
    test_modules: Vec<String>,
}

impl Read {
    fn of(text: &str) -> Self {
        let mut read = Self::default();
        let tokens = read.without_tests(&tokens(text));
        let mut others = Vec::new();
        // The depths of braces at which a module within the file stands open.
        let (mut depth, mut within) = (0_usize, Vec::new());
        let mut at = 0;
        while at < tokens.len() {
            let word = |ahead: usize| tokens.get(at + ahead).map_or("", String::as_str);
            match word(0) {
                "use" if word(1) != "<" => {
                    let end = end_of(&tokens, at, &[";"]);
                    trees(&tokens[at + 1..end], &[], &mut |path, name| {
                        read.paths.push((path, within.len(), name));
                    });
                    at = end;
                }
                "mod" if word(2) == "{" => within.push(depth),
                "{" => depth += 1,
                "}" => {
                    depth = depth.saturating_sub(1);
                    within.retain(|&open| open < depth);
                }
                first if is_name(first) && word(1) == "::" => {
                    let mut path = vec![first.to_string()];
                    while word(2 * path.len() - 1) == "::" && is_name(word(2 * path.len())) {
                        path.push(word(2 * path.len()).into());
                    }
                    at += 2 * (path.len() - 1);
                    others.push((path, within.len(), None));
                }
                _ => {}
            }
            at += 1;
        }
        read.paths.extend(others);
        read
    }

    /// The tokens without items that are for tests alone; their names are kept where they are files.
    fn without_tests(&mut self, tokens: &[String]) -> Vec<String> {
        let only_tests = ["#", "[", "cfg", "(", "test", ")", "]"];
        let mut left = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if !tokens[at..].iter().take(only_tests.len()).eq(only_tests.iter()) {
                left.push(tokens[at].clone());
                at += 1;
                continue;
            }
            at += only_tests.len();
            while tokens.get(at).is_some_and(|token| token == "#") {
                at = end_of(tokens, at, &["]"]) + 1;
            }
            let is_use = tokens[at..].iter().take(6).any(|token| token == "use");
            let end = end_of(tokens, at, if is_use { &[";"] } else { &[";", "}"] });
            if let Some(name) = tokens[at..end].iter().position(|token| token == "mod")
                && tokens[end] == ";"
            {
                self.test_modules.push(tokens[at + name + 1].clone());
            }
            at = end + 1;
        }
        left
    }
}

/// Where the item that begins at `from` ends: at the first of `ends` outside all brackets, or which
/// closes the first of them.
fn end_of(tokens: &[String], from: usize, ends: &[&str]) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && ends.contains(&token.as_str()) {
            return at;
        }
    }
    tokens.len() - 1
}

/// Every path of a `use`, with the name that it gives: `a::{self, b as c}` are `a` and `a::b`.
fn trees(tokens: &[String], base: &[String], found: &mut impl FnMut(Path, Option<String>)) {
    let mut path = base.to_vec();
    let mut at = 0;
    while at < tokens.len() {
        match tokens[at].as_str() {
            "{" => {
                let end = end_of(tokens, at, &["}"]);
                let mut inner = at + 1;
                while inner < end {
                    let next = end_of(&tokens[..end], inner, &[","]);
                    let next = if tokens[next] == "," { next } else { end };
                    trees(&tokens[inner..next], &path, found);
                    inner = next + 1;
                }
                return;
            }
            "*" => return found(path, None),
            "as" => return found(path, tokens.get(at + 1).cloned()),
            "self" if !path.is_empty() => {}
            name if is_name(name) => path.push(name.into()),
            _ => {}
        }
        at += 1;
    }
    if !path.is_empty() {
        let name = path.last().cloned();
        found(path, name);
    }
}

fn is_name(token: &str) -> bool {
    token.starts_with(|first: char| first == '_' || first.is_alphabetic())
}

/// A circle of imports, if there is one: each imports the next, and the last is the first.
pub fn circle(imports: &Imports) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    imports.keys().find_map(|file| circle_from(file, imports, &mut Vec::new(), &mut done))
}

fn circle_from<'a>(
    file: &'a str,
    imports: &'a Imports,
    way: &mut Vec<&'a str>,
    done: &mut BTreeSet<&'a str>,
) -> Option<Vec<String>> {
    if let Some(first) = way.iter().position(|&before| before == file) {
        return Some(way[first..].iter().chain([&file]).map(ToString::to_string).collect());
    }
    if !done.insert(file) {
        return None;
    }
    way.push(file);
    let found = imports
        .get(file)
        .into_iter()
        .flatten()
        .find_map(|next| circle_from(next, imports, way, done));
    way.pop();
    found
}
