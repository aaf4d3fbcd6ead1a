use super::array::MOST_NUMBERS;
use super::tests::fault;
use super::zip::{self, Member};
use super::{npy, npz};
use crate::WeightsFile;

fn deflated(name: &str, bytes: &[u8]) -> Vec<u8> {
    zip::write(&[Member::stored(name.into(), bytes.to_vec()).deflated()])
}

/// Every type that NumPy has for numbers, either end first, and columns first.
#[test]
fn arrays_of_every_type_are_read() {
    let array = |descr: &str, order: &str, shape: &str, numbers: &[u8]| {
        let header =
            format!("{{'descr': '{descr}', 'fortran_order': {order}, 'shape': {shape}, }}\n");
        let length = (header.len() as u32).to_le_bytes();
        [npy::MAGIC, &[2, 0], &length, header.as_bytes(), numbers].concat()
    };
    let le = |numbers: &[f32]| numbers.iter().flat_map(|x| x.to_le_bytes()).collect::<Vec<_>>();
    let matrix = le(&[1.0, -2.0, 3.5, 4.0]);
    for (descr, order, shape, bytes, values) in [
        ("<f4", "False", "(2, 2)", &matrix[..], &[1.0, -2.0, 3.5, 4.0][..]),
        ("<f4", "True", "(2, 2)", &matrix, &[1.0, 3.5, -2.0, 4.0]),
        ("<f4", "True", "(1L, 4L)", &matrix, &[1.0, -2.0, 3.5, 4.0]),
        ("<f4", "True", "(4,)", &matrix, &[1.0, -2.0, 3.5, 4.0]),
        (">f4", "False", "()", &1.5_f32.to_be_bytes(), &[1.5]),
        ("<f8", "False", "()", &0.1_f64.to_le_bytes(), &[0.1]),
        ("<f2", "False", "(2,)", &[0x00, 0x3c, 0x01, 0x80], &[1.0, -5.960_464_5e-8]),
        ("|i1", "False", "(2,)", &[0xff, 2], &[-1.0, 2.0]),
        ("|u1", "False", "(2,)", &[0xff, 2], &[255.0, 2.0]),
        (">i2", "False", "()", &[0xff, 0xfe], &[-2.0]),
        ("<i8", "False", "()", &(-3_i64).to_le_bytes(), &[-3.0]),
        ("<u4", "False", "()", &7_u32.to_le_bytes(), &[7.0]),
    ] {
        let read = npy::read("x", &array(descr, order, shape, bytes)).unwrap();
        assert_eq!(read.values, values, "{descr} {order} {shape}");
    }
    for (descr, shape, says) in [
        ("|O", "(2,)", "x: |O is not allowed; allowed: float16, float32, float64, or whole"),
        ("<c8", "(2,)", "x: <c8 is not allowed"),
        ("<f4", "(2, 2, 1)", "x: 2 × 2 × 1 is not allowed; allowed: a list or a matrix"),
        ("<f4", "(5,)", "x: 4 of 5 numbers is not allowed; allowed: all of them"),
        ("<f4", "(4294967296, 4294967296)", "x: 4294967296 × 4294967296 is not allowed"),
        ("<f4", "(-1,)", "x: {'descr': '<f4'"),
    ] {
        let error = npy::read("x", &array(descr, "False", shape, &matrix)).unwrap_err().to_string();
        assert!(error.starts_with(says), "{error}");
    }
}

#[test]
fn a_zip_that_is_no_file_of_weights_is_refused_and_takes_no_memory() {
    let array = npy::write(&[1, 2], [1.0, 2.0].into_iter());
    let good = deflated("W1.npy", &array);
    assert_eq!(WeightsFile::read(&good).unwrap().fit(&[2, 1]).unwrap().weights[..2], [1.0, 2.0]);
    let allowed = "is not allowed; allowed: a file as numpy.savez writes it";
    assert_eq!(
        fault(&good[..good.len() - 30], &[2, 1]),
        format!("the file: a zip that is not whole {allowed}")
    );
    let stored = npz::write([("W1".into(), array)].into_iter());
    let at = stored.windows(4).position(|four| four == 2.0_f32.to_le_bytes()).unwrap();
    let mut damaged = stored.clone();
    damaged[at] ^= 1;
    let says = format!("W1: an array that is not whole {allowed}");
    assert_eq!(fault(&damaged, &[2, 1]), says);
    // A gigabyte of zeros in a megabyte.
    let bomb = deflated("W1.npy", &vec![0; 16 * MOST_NUMBERS]);
    assert!(bomb.len() < 100_000);
    assert_eq!(fault(&bomb, &[2, 1]), says);
    let pickle = deflated("archive/data.pkl", b"PK");
    assert!(fault(&pickle, &[2, 1]).contains("model.state_dict()"));
    let alone = npy::write(&[1], [1.0].into_iter());
    assert!(fault(&alone, &[2, 1]).starts_with("the file: one array alone"));
    assert!(fault(&[0x89, b'H', b'D', b'F', 0xff], &[2, 1]).contains("JSON, or what numpy.savez"));
}
