//! The words and marks of a program's text.

/// Names, numbers and marks, `::` being one; comments and the insides of texts are left out.
pub fn tokens(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let starts =
        |at: usize, with: &str| characters[at..].iter().copied().take(with.len()).eq(with.chars());
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let here = characters[at];
        if starts(at, "//") {
            at =
                (at..characters.len()).find(|&i| characters[i] == '\n').unwrap_or(characters.len());
        } else if starts(at, "/*") {
            let mut depth = 0;
            while at < characters.len() {
                let step = if starts(at, "/*") { 1 } else { -i32::from(starts(at, "*/")) };
                depth += step;
                at += 1 + usize::from(step != 0);
                if depth == 0 {
                    break;
                }
            }
        } else if here == '"' {
            at = end_of_text(&characters, at);
        } else if here == '\'' {
            // A character and no lifetime: something is escaped, or the next but one closes it.
            let escaped = characters.get(at + 1) == Some(&'\\');
            let closes =
                (at + 2 + usize::from(escaped)..characters.len()).find(|&i| characters[i] == '\'');
            at = match closes {
                Some(end) if escaped || end == at + 2 => end + 1,
                _ => at + 1,
            };
        } else if here.is_alphanumeric() || here == '_' {
            let is_part = |c: &char| c.is_alphanumeric() || *c == '_';
            let name: String =
                characters[at..].iter().copied().take_while(|c| is_part(c)).collect();
            at += name.chars().count();
            let hashes = characters[at..].iter().take_while(|&&c| c == '#').count();
            if matches!(name.as_str(), "r" | "br" | "cr")
                && characters.get(at + hashes) == Some(&'"')
            {
                let end: String = ['"'].into_iter().chain("#".repeat(hashes).chars()).collect();
                at += hashes + 1;
                while at < characters.len() && !starts(at, &end) {
                    at += 1;
                }
                at += end.len();
            } else {
                tokens.push(name);
            }
        } else if starts(at, "::") {
            tokens.push("::".into());
            at += 2;
        } else {
            if !here.is_whitespace() {
                tokens.push(here.into());
            }
            at += 1;
        }
    }
    tokens
}

/// Behind the mark that closes a text.
fn end_of_text(characters: &[char], from: usize) -> usize {
    let mut at = from + 1;
    while at < characters.len() && characters[at] != '"' {
        at += 1 + usize::from(characters[at] == '\\');
    }
    at + 1
}
