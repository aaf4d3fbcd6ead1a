import type { Work } from '../../chapter';

/** Where to read on. */
export const reading: readonly Work[] = [
  {
    cite: 'I. Goodfellow, Y. Bengio, A. Courville: Deep Learning. MIT Press, 2016, Abschnitt 8.4',
    href: 'https://www.deeplearningbook.org/contents/optimization.html',
    adds: 'Zwei Einheiten mit denselben Eingaben und derselben Aktivierung müssen verschieden beginnen, sonst ändert ein deterministisches Lernverfahren sie für immer gleich.',
  },
  {
    cite: 'Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller: Efficient BackProp. In: Neural Networks: Tricks of the Trade, LNCS 1524, Springer, 1998, 9–50',
    href: 'https://doi.org/10.1007/3-540-49430-8_2',
    adds: 'Wie groß zufällige Starts sein sollten, damit Einheiten dort beginnen, wo ihre Aktivierung fast gerade ist.',
  },
  {
    cite: 'X. Glorot, Y. Bengio: Understanding the difficulty of training deep feedforward neural networks. AISTATS, PMLR 9, 2010, 249–256',
    href: 'https://proceedings.mlr.press/v9/glorot10a.html',
    adds: 'Eine Skala für zufällige Starts, die Signale und Fehler durch viele Schichten hindurch gleich groß hält.',
  },
  {
    cite: 'K. He, X. Zhang, S. Ren, J. Sun: Delving Deep into Rectifiers. ICCV, 2015, 1026–1034',
    href: 'https://arxiv.org/abs/1502.01852',
    adds: 'Dasselbe für ReLUs, die die Hälfte dessen weitersenden, was sie bekommen.',
  },
  {
    cite: 'Y. Li, J. Yosinski, J. Clune, H. Lipson, J. Hopcroft: Convergent Learning: Do different neural networks learn the same representations? ICLR, 2016 (zuerst in einem Workshop der NIPS 2015, PMLR 44, 196–212)',
    href: 'https://arxiv.org/abs/1511.07543',
    adds: 'Manche Einheiten finden sich in Netzen von anderen Starts wieder, andere nicht: Keine der beiden Antworten allein ist richtig.',
  },
  {
    cite: 'J. Frankle, M. Carbin: The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks. ICLR, 2019',
    href: 'https://arxiv.org/abs/1803.03635',
    adds: 'Manche kleinen Teile eines Netzes trainieren gut, weil ihr zufälliger Start ein Glück war.',
  },
  {
    cite: 'R. Entezari, H. Sedghi, O. Saukh, B. Neyshabur: The Role of Permutation Invariance in Linear Mode Connectivity of Neural Networks. ICLR, 2022',
    href: 'https://arxiv.org/abs/2110.06296',
    adds: 'Eine Vermutung mit Experimenten: Bis auf die Reihenfolge ihrer Einheiten sind die meisten trainierten Netze eine einzige Lösung.',
  },
  {
    cite: 'S. K. Ainsworth, J. Hayase, S. Srinivasa: Git Re-Basin: Merging Models modulo Permutation Symmetries. ICLR, 2023',
    href: 'https://arxiv.org/abs/2209.04836',
    adds: 'Wege, diese Reihenfolge zu finden, und damit verschmolzene Netze; und ein Fall, in dem es nicht gelingt.',
  },
];
