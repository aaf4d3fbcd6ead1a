//! As much of the zip format as files of arrays need: members that are stored or deflated, one after
//! the other, and the directory behind them.
//!
//! PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7 (a member's header), 4.3.12 (the directory), 4.3.16 (its
//! end) and 4.4.7 (CRC-32): <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>. Sizes of more
//! than 4 GB, which need another form, are never read or written.

use std::borrow::Cow;

use miniz_oxide::inflate::decompress_to_vec_with_limit;

const MEMBER: &[u8] = b"PK\x03\x04";
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

/// Bytes of each without what has a length of its own.
const MEMBER_SIZE: usize = 30;
const ENTRY_SIZE: usize = 46;
const END_SIZE: usize = 22;
/// The longest remark behind the end.
const LONGEST_REMARK: usize = 0xffff;

/// How members are kept: as they are.
const STORED: u16 = 0;
/// Compressed by deflate (RFC 1951).
pub const DEFLATED: u16 = 8;

/// A member of an archive.
pub struct Member<'a> {
    pub name: String,
    method: u16,
    crc: u32,
    /// Bytes as they were before they were stored.
    size: usize,
    stored: Cow<'a, [u8]>,
}

/// Whether bytes begin as an archive does: with a member, or its end where there is none.
pub fn is_zip(bytes: &[u8]) -> bool {
    [MEMBER, END].iter().any(|magic| bytes.starts_with(magic))
}

impl<'a> Member<'a> {
    /// A member that is kept as it is.
    pub fn stored(name: String, bytes: Vec<u8>) -> Self {
        Self { name, method: STORED, crc: crc32(&bytes), size: bytes.len(), stored: bytes.into() }
    }

    /// What was stored, of `most` bytes at the most; `None` where it is more, or not whole.
    pub fn content(&self, most: usize) -> Option<Cow<'_, [u8]>> {
        let content = match self.method {
            STORED => Cow::Borrowed(&*self.stored),
            // However little is stored, no more comes out of it than may.
            DEFLATED => decompress_to_vec_with_limit(&self.stored, most).ok()?.into(),
            _ => return None,
        };
        (content.len() <= most && crc32(&content) == self.crc).then_some(content)
    }

    /// The member that an entry of the directory tells of, and what is behind the entry.
    fn read(bytes: &'a [u8], entry: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let fields = entry.get(..ENTRY_SIZE).filter(|fields| fields.starts_with(ENTRY))?;
        let [stored, size, at] = [20, 24, 42].map(|field| long(fields, field) as usize);
        let [name, extra, remark] = [28, 30, 32].map(|field| usize::from(short(fields, field)));
        let (name, rest) = entry[ENTRY_SIZE..].split_at_checked(name)?;
        let member = bytes.get(at..).filter(|member| member.starts_with(MEMBER))?;
        let header = member.get(..MEMBER_SIZE)?;
        let from = MEMBER_SIZE + usize::from(short(header, 26)) + usize::from(short(header, 28));
        let member = Self {
            name: String::from_utf8_lossy(name).into_owned(),
            method: short(fields, 10),
            crc: long(fields, 16),
            size,
            stored: member.get(from..)?.get(..stored)?.into(),
        };
        Some((member, rest.get(extra + remark..)?))
    }

    /// What a member's header and its entry have in common.
    fn header(&self) -> Vec<u8> {
        // Version 2.0, no flags; midnight of the first day that can be said, 1 January 1980.
        let mut header = vec![20, 0, 0, 0];
        header.extend(self.method.to_le_bytes());
        header.extend([0, 0, 0x21, 0]);
        for number in [self.crc, self.stored.len() as u32, self.size as u32] {
            header.extend(number.to_le_bytes());
        }
        header.extend((self.name.len() as u16).to_le_bytes());
        header.extend([0, 0]);
        header
    }
}

/// The members of an archive, in the order of its directory; `None` where it is not whole.
pub fn read(bytes: &[u8]) -> Option<Vec<Member<'_>>> {
    let last = bytes.len().checked_sub(END_SIZE)?;
    let first = last.saturating_sub(LONGEST_REMARK);
    let end = (first..=last).rev().find(|&at| bytes[at..].starts_with(END))?;
    let mut directory = bytes.get(long(&bytes[end..], 16) as usize..end)?;
    let mut members = Vec::new();
    for _ in 0..short(&bytes[end..], 10) {
        let (member, rest) = Member::read(bytes, directory)?;
        members.push(member);
        directory = rest;
    }
    Some(members)
}

/// An archive of members.
pub fn write(members: &[Member]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for member in members {
        let at = bytes.len() as u32;
        let header = member.header();
        bytes.extend([MEMBER, &header, member.name.as_bytes(), &member.stored].concat());
        directory.extend([ENTRY, &[20, 0], &header, &[0; 10], &at.to_le_bytes()].concat());
        directory.extend(member.name.as_bytes());
    }
    let count = (members.len() as u16).to_le_bytes();
    let sizes = [directory.len(), bytes.len()].map(|size| (size as u32).to_le_bytes()).concat();
    bytes.extend(directory);
    bytes.extend([END, &[0; 4], &count, &count, &sizes, &[0; 2]].concat());
    bytes
}

/// The sum by which damage is seen, a bit at a time.
fn crc32(bytes: &[u8]) -> u32 {
    let with_bit = |crc: u32, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
    !bytes.iter().fold(!0, |crc, &byte| (0..8).fold(crc ^ u32::from(byte), with_bit))
}

fn short(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn long(bytes: &[u8], at: usize) -> u32 {
    u32::from(short(bytes, at)) | u32::from(short(bytes, at + 2)) << 16
}

#[cfg(test)]
impl Member<'_> {
    /// The same, compressed.
    pub fn deflated(self) -> Self {
        let stored = miniz_oxide::deflate::compress_to_vec(&self.stored, 6).into();
        Self { method: DEFLATED, stored, ..self }
    }
}
