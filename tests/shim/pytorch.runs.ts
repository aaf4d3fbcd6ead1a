// Runs of which scripts are made: whatever a script has to say stands in one of them.

const ROWS = encodeURIComponent(
  JSON.stringify([
    { inputs: [1, 20, -3], target: 2.5 },
    { inputs: [2, 10, 4], target: -1 },
    { inputs: [0.5, 14, 1], target: 7 },
    { inputs: [3, 11, -2], target: 0.25 },
    { inputs: [-1, 17, 0], target: 3 },
  ]),
);

/** So many weights and biases as a link gives them all at once: they fall evenly from one. */
const given = (count: number, first = 0.9) =>
  Buffer.from(Float32Array.from({ length: count }, (_, i) => first - 0.15 * i).buffer).toString(
    'base64url',
  );

const activations = [
  'linear',
  'relu',
  'leaky_relu',
  'elu',
  'sigmoid',
  'tanh',
  'softplus',
  'gelu',
  'silu',
].map((name) => [name, `network.hidden=7,5&network.activation=${name}&step=250`] as const);

const optimisers = ['sgd', 'momentum', 'nesterov', 'rmsprop', 'adam'].map((name) => {
  const rates = `training.optimiser=${name}&training.learning_rate=0.01`;
  return [name, `data.set=moons&network.hidden=6&training.batch=7&${rates}&step=610`] as const;
});

const symmetries = ['identical', 'incoming_only', 'outgoing_only', 'twins', 'mirrored'].map(
  (name) => [name, `network.hidden=5,4&start.symmetry=${name}&step=1000`] as const,
);

/** A name for the file, and the link. */
export const RUNS: readonly (readonly [name: string, link: string])[] = [
  ['start', 'step=0'],
  ['default', 'step=3000'],
  ['no-hidden-layer', 'network.hidden=&step=300'],
  ['six-layers', 'network.hidden=4,4,4,4,4,4&start.scheme=orthogonal&training.batch=10&step=500'],
  ...activations.map(([name, link]) => [`activation-${name}`, link] as const),
  ...optimisers.map(([name, link]) => [`optimiser-${name}`, link] as const),
  ...symmetries.map(([name, link]) => [`start-${name}`, link] as const),
  ['identical-17', 'data.set=xor&network.hidden=17&start.symmetry=identical&step=4000'],
  // By rounding alone, identical units part in PyTorch.
  ['identical-7', 'data.set=digits&network.hidden=7&start.symmetry=identical&step=600'],
  ['zeros', 'data.set=iris&start.scheme=zeros&step=200'],
  ['squared-two', 'training.loss=squared_error&training.learning_rate=0.02&step=400'],
  ['digits', 'data.set=digits&network.hidden=16&training.batch=10&step=1500'],
  [
    'digits-squared',
    'data.set=digits&training.loss=squared_error&training.learning_rate=0.02&step=500',
  ],
  ['mnist', 'data.set=mnist&data.examples=40&network.hidden=6&training.batch=8&step=200'],
  ['iris', 'data.set=iris&data.examples=150&data.test_fraction=0.2&network.hidden=6&step=700'],
  ['plane', 'data.set=plane&network.hidden=6&training.learning_rate=0.03&step=500'],
  [
    'own-numbers',
    `data.set=custom&data.rows=${ROWS}&network.hidden=4&training.learning_rate=0.03&step=203`,
  ],
  ['own-one', 'data.set=custom&data.rows=[{"inputs":[1],"target":2}]&step=20'],
  [
    'own-names',
    'data.set=custom&data.rows=[{"inputs":[1,2],"target":"cat"},{"inputs":[-1,0.5],"target":"d\\"o\\"g"},{"inputs":[0,4],"target":"cow"}]&step=60',
  ],
  ['listed', 'training.order=as_listed&training.batch=32&step=1000'],
  ['cut-short', 'training.batch=32&data.examples=75&step=1010'],
  ['many', 'data.examples=5000&training.batch=50&step=15000'],
  ['penalties', 'training.l1=0.001&training.l2=0.01&training.batch=10&step=800'],
  ['penalty-adam', 'training.l2=0.02&training.optimiser=adam&training.learning_rate=0.01&step=500'],
  ['dropout', 'training.dropout=0.3&network.hidden=16,8&training.batch=4&step=600'],
  ['dropout-identical', 'training.dropout=0.2&start.symmetry=identical&step=500'],
  ['seeds', 'training.seed=4294967295&data.seed=77&start.seed=4294967295&step=300'],
  ['nesterov-none', 'training.optimiser=nesterov&training.momentum=0&step=200'],
  [
    'diverged',
    'network.activation=relu&training.loss=squared_error&training.learning_rate=10&step=200',
  ],
  [
    'changed-rates',
    'network.hidden=5&training.optimiser=momentum&training.learning_rate=0.02&step=900&changes=' +
      '0:training.learning_rate:0.01,150:training.learning_rate:0.03,301:training.momentum:0,' +
      '450:training.momentum:0.5,600:training.optimiser:adam,600:training.learning_rate:0.002,' +
      '700:training.learning_rate:0.001,800:training.optimiser:nesterov',
  ],
  [
    'changed-by-hand',
    'network.hidden=5,3&step=700&changes=100:weight.1.3.2:0.5,100:bias.2.1:-0.25,' +
      '250:weight.3.1.2:1.5,700:weight.1.1.1:0.1',
  ],
  [
    'frozen',
    'network.hidden=5,3&training.optimiser=adam&training.learning_rate=0.01&training.l2=0.01&' +
      'step=900&changes=100:freeze.1.2:true,200:freeze.2.3:true,200:freeze.3.1:true,' +
      '300:weight.1.2.1:0.7,500:freeze.1.2:false,650:freeze.3.1:false',
  ],
  [
    'frozen-momentum',
    'network.hidden=5&training.optimiser=momentum&training.learning_rate=0.01&training.batch=10&' +
      'step=805&changes=95:freeze.1.2:true,101:freeze.1.4:true,200:freeze.1.4:false,403:freeze.1.2:false',
  ],
  [
    'changed-in-a-batch',
    'network.hidden=5&training.batch=10&training.optimiser=rmsprop&training.learning_rate=0.005&' +
      'step=777&changes=13:weight.1.1.1:0.5,105:training.batch:3,215:training.batch:25,' +
      '333:network.activation:relu,444:training.l1:0.001,555:training.seed:9,' +
      '620:training.order:as_listed,703:training.optimiser:sgd',
  ],
  [
    'changed-loss',
    'data.set=iris&network.hidden=6&step=600&changes=200:training.loss:squared_error,' +
      '200:training.learning_rate:0.02,333:network.activation:silu,400:training.loss:cross_entropy',
  ],
  [
    'changed-loss-two',
    'step=500&training.learning_rate=0.02&changes=200:training.loss:squared_error,300:training.l2:0.01',
  ],
  [
    'changed-dropout',
    'network.hidden=8,4&training.batch=5&step=600&changes=123:training.dropout:0.5,' +
      '300:training.dropout:0,420:training.dropout:0.25',
  ],
  [
    'weights-from-a-file',
    `network.hidden=3&training.optimiser=momentum&training.learning_rate=0.02&training.batch=7&step=620&changes=0:weights:${given(13)},333:weights:${given(13, -0.7)}`,
  ],
  ['split', 'network.hidden=4,3&data.test_fraction=0.25&step=400&changes=0:split:true'],
  [
    'split-and-dropout',
    'network.hidden=4&training.dropout=0.2&training.batch=3&step=500&changes=100:split:true,' +
      '310:split:false',
  ],
];
