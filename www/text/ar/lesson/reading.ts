import type { Work } from '../../chapter';

/** Where to read on. */
export const reading: readonly Work[] = [
  {
    cite: 'I. Goodfellow, Y. Bengio, A. Courville: Deep Learning. MIT Press, 2016, section 8.4',
    href: 'https://www.deeplearningbook.org/contents/optimization.html',
    adds: 'لا بدّ أن تبدأ وحدتان لهما المُدخَلات نفسها والتنشيط نفسه مختلفتين، وإلّا غيّرهما متعلّم حتمي التغيير نفسه إلى الأبد.',
  },
  {
    cite: 'Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller: Efficient BackProp. In: Neural Networks: Tricks of the Trade, LNCS 1524, Springer, 1998, 9–50',
    href: 'https://doi.org/10.1007/3-540-49430-8_2',
    adds: 'كم ينبغي أن يكون حجم البدايات العشوائيّة، لتبدأ الوحدات حيث يكاد تنشيطها يكون مستقيمًا.',
  },
  {
    cite: 'X. Glorot, Y. Bengio: Understanding the difficulty of training deep feedforward neural networks. AISTATS, PMLR 9, 2010, 249–256',
    href: 'https://proceedings.mlr.press/v9/glorot10a.html',
    adds: 'مقياس للبدايات العشوائيّة يُبقي الإشارات والأخطاء بحجم واحد عبر طبقات كثيرة.',
  },
  {
    cite: 'K. He, X. Zhang, S. Ren, J. Sun: Delving Deep into Rectifiers. ICCV, 2015, 1026–1034',
    href: 'https://arxiv.org/abs/1502.01852',
    adds: 'الأمر نفسه لوحدات ReLU، وهي ترسل نصف ما تتلقّاه.',
  },
  {
    cite: 'Y. Li, J. Yosinski, J. Clune, H. Lipson, J. Hopcroft: Convergent Learning: Do different neural networks learn the same representations? ICLR, 2016 (first at a workshop of NIPS 2015, PMLR 44, 196–212)',
    href: 'https://arxiv.org/abs/1511.07543',
    adds: 'يُعثر على بعض الوحدات من جديد في شبكات من بدايات أخرى، ولا يُعثر على بعضها: ليس أيّ من الجوابين صحيحًا وحده.',
  },
  {
    cite: 'J. Frankle, M. Carbin: The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks. ICLR, 2019',
    href: 'https://arxiv.org/abs/1803.03635',
    adds: 'تتدرّب بعض الأجزاء الصغيرة من الشبكة جيّدًا لأنّ بدايتها العشوائيّة كانت محظوظة.',
  },
  {
    cite: 'R. Entezari, H. Sedghi, O. Saukh, B. Neyshabur: The Role of Permutation Invariance in Linear Mode Connectivity of Neural Networks. ICLR, 2022',
    href: 'https://arxiv.org/abs/2110.06296',
    adds: 'حدس تدعمه تجارب: معظم الشبكات المدرَّبة حلّ واحد، إلّا في ترتيب وحداتها.',
  },
  {
    cite: 'S. K. Ainsworth, J. Hayase, S. Srinivasa: Git Re-Basin: Merging Models modulo Permutation Symmetries. ICLR, 2023',
    href: 'https://arxiv.org/abs/2209.04836',
    adds: 'طرق لإيجاد ذلك الترتيب، وشبكات دُمجت به؛ وحالة لا ينجح فيها.',
  },
];
