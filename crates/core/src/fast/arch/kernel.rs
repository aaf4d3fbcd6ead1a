//! A kernel, as an instruction set sees it.

/// What is worth being compiled for each instruction set. A type of its own and no closure, so that all
/// of it can be inlined where the set is known.
pub(crate) trait Kernel {
    /// What comes of it.
    type Output;

    /// About how many operations it is: to enter the widest registers costs more than a few are worth.
    #[cfg_attr(not(target_arch = "x86_64"), expect(dead_code, reason = "nothing is to be chosen"))]
    fn operations(&self) -> usize;

    /// Does the work, up to `BLOCK` numbers of an array at a time: 8 where a register has four lanes, 16
    /// where it has eight or sixteen.
    fn run<const BLOCK: usize>(self) -> Self::Output;
}
