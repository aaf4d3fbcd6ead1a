//! Several arrays as NumPy writes them: a zip of .npy files, stored or deflated.

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveWriter, ZipSliceArchive, crc32};
use std::io::Write;

use super::array::Arrays;
use super::npy;
use crate::error::{ExperimentError, refused};

/// What a zip begins with: a file, or its end where there is none.
const MAGIC: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// The most files that are looked at.
const MOST_FILES: usize = 1000;

const ALLOWED: &str = "a file as numpy.savez writes it";

/// Whether it is a zip.
pub fn is_zip(bytes: &[u8]) -> bool {
    MAGIC.iter().any(|magic| bytes.starts_with(magic))
}

/// The arrays of a file, in its order.
pub fn read(bytes: &[u8]) -> Result<Arrays, ExperimentError> {
    let broken = || refused("the file", "a zip that is not whole", ALLOWED);
    let archive = ZipArchive::from_slice(bytes).map_err(|_| broken())?;
    let mut arrays = Arrays::default();
    let mut files = archive.entries();
    for _ in 0..MOST_FILES {
        let Some(file) = files.next_entry().map_err(|_| broken())? else { break };
        let path = file.file_path();
        let path = String::from_utf8_lossy(path.as_ref()).into_owned();
        if path.ends_with("data.pkl") {
            let allowed = "np.savez('weights.npz', **model.state_dict()), or the same as JSON";
            return Err(refused("the file", "what torch.save writes", allowed));
        }
        if let Some(name) = path.strip_suffix(".npy") {
            arrays.push(npy::read(name, &content(&archive, &file, name)?)?)?;
        }
    }
    Ok(arrays)
}

/// The bytes of a file of the archive, as they were before they were stored.
fn content(
    archive: &ZipSliceArchive<&[u8]>,
    file: &rawzip::ZipFileHeaderRecord,
    name: &str,
) -> Result<Vec<u8>, ExperimentError> {
    let broken = || refused(name, "an array that is not whole", ALLOWED);
    let entry = archive.get_entry(file.wayfinder()).map_err(|_| broken())?;
    let bytes = match file.compression_method() {
        CompressionMethod::Store => entry.data().to_vec(),
        // However little is stored, no more comes out of it than an array may have.
        CompressionMethod::Deflate => {
            decompress_to_vec_with_limit(entry.data(), npy::MOST_BYTES).map_err(|_| broken())?
        }
        _ => return Err(refused(name, "another compression", "stored or deflated")),
    };
    let is_whole = crc32(&bytes) == file.crc32();
    if is_whole { Ok(bytes) } else { Err(broken()) }
}

/// A file of arrays, each with its name and its bytes as .npy.
pub fn write(arrays: impl Iterator<Item = (String, Vec<u8>)>) -> Result<Vec<u8>, rawzip::Error> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in arrays {
        let name = format!("{name}.npy");
        let (mut entry, config) = archive.new_file(&name).start()?;
        let mut writer = config.wrap(&mut entry);
        writer.write_all(&bytes)?;
        let (_, descriptor) = writer.finish()?;
        entry.finish(descriptor)?;
    }
    archive.finish()
}
