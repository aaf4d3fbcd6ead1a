import type { Work } from '../../chapter';

/** Where to read on. */
export const reading: readonly Work[] = [
  {
    cite: 'I. Goodfellow, Y. Bengio, A. Courville: Deep Learning. MIT Press, 2016, section 8.4',
    href: 'https://www.deeplearningbook.org/contents/optimization.html',
    adds: 'Two units with the same inputs and activation must start different, or a deterministic learner changes them alike for ever.',
  },
  {
    cite: 'Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller: Efficient BackProp. In: Neural Networks: Tricks of the Trade, LNCS 1524, Springer, 1998, 9–50',
    href: 'https://doi.org/10.1007/3-540-49430-8_2',
    adds: 'How large random starts should be, so that units begin where their activation is nearly straight.',
  },
  {
    cite: 'X. Glorot, Y. Bengio: Understanding the difficulty of training deep feedforward neural networks. AISTATS, PMLR 9, 2010, 249–256',
    href: 'https://proceedings.mlr.press/v9/glorot10a.html',
    adds: 'A scale of random starts that keeps signals and errors of one size through many layers.',
  },
  {
    cite: 'K. He, X. Zhang, S. Ren, J. Sun: Delving Deep into Rectifiers. ICCV, 2015, 1026–1034',
    href: 'https://arxiv.org/abs/1502.01852',
    adds: 'The same for ReLUs, which send on half of what they get.',
  },
  {
    cite: 'Y. Li, J. Yosinski, J. Clune, H. Lipson, J. Hopcroft: Convergent Learning: Do different neural networks learn the same representations? ICLR, 2016 (first at a workshop of NIPS 2015, PMLR 44, 196–212)',
    href: 'https://arxiv.org/abs/1511.07543',
    adds: 'Some units are found again in networks from other starts, others are not: neither answer alone is right.',
  },
  {
    cite: 'J. Frankle, M. Carbin: The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks. ICLR, 2019',
    href: 'https://arxiv.org/abs/1803.03635',
    adds: 'Some small parts of a network train well because their random start was fortunate.',
  },
  {
    cite: 'R. Entezari, H. Sedghi, O. Saukh, B. Neyshabur: The Role of Permutation Invariance in Linear Mode Connectivity of Neural Networks. ICLR, 2022',
    href: 'https://arxiv.org/abs/2110.06296',
    adds: 'A conjecture with experiments: but for the order of their units, most trained networks are one solution.',
  },
  {
    cite: 'S. K. Ainsworth, J. Hayase, S. Srinivasa: Git Re-Basin: Merging Models modulo Permutation Symmetries. ICLR, 2023',
    href: 'https://arxiv.org/abs/2209.04836',
    adds: 'Ways to find that order, and networks merged by it; and a case where it does not work.',
  },
];
