// The training loop.

import { orderOf } from './chance';
import { optimiserOf } from './changes';
import { code } from './code';
import { lossName } from './network';
import type { Plan } from './plan';

/** The functions that measure and train. */
export function trainingOf(plan: Plan): string {
  const { isChanged, gathers, isShuffled } = plan;
  return code(
    'def mean_loss(model):',
    '    """The mean loss over all training examples, as the weights are now."""',
    '    model.eval()',
    '    with torch.no_grad():',
    `        return ${lossName(plan)}(model(INPUTS), TARGETS).item()`,
    '',
    '',
    'def train(model):',
    '    """Trains as far as the page had. Returns the mean losses at the moments of PAGE_LOSSES."""',
    `    optimiser = ${optimiserOf(plan.first.training)}`,
    '    losses = {}',
    '    seen = 0',
    gathers && '    gathered = 0',
    '    while True:',
    isChanged && '        optimiser = change(seen, model, optimiser)',
    '        if seen in PAGE_LOSSES:',
    '            losses[seen] = mean_loss(model)',
    '        if seen == EXAMPLES:',
    '            return losses',
    isShuffled
      ? '        epoch, place = divmod(seen, len(INPUTS))'
      : '        place = seen % len(INPUTS)',
    gathers ? inPieces(plan) : inBatches(plan),
  );
}

/** Batch by batch: whatever changes does so between two of them. */
function inBatches(plan: Plan): string {
  const { step, inputs } = plan.recording;
  const { batch } = plan.first.training;
  const isCutShort = (step % inputs.length) % batch !== 0;
  return code(
    batch > 1 && '        # The last batch of an epoch may be smaller.',
    `        batch = ${orderOf(plan)}[place : place + ${plan.name('batch')}]`,
    isCutShort && '        if seen + len(batch) > EXAMPLES:',
    isCutShort && '            # It is not full at the last moment: its update is still to come.',
    isCutShort && '            seen = EXAMPLES',
    isCutShort && '            continue',
    '        model.train()',
    plan.isMasked && '        leave_out(model, seen, batch)',
    '        optimiser.zero_grad()',
    `        loss = ${lossName(plan)}(model(INPUTS[batch]), TARGETS[batch])`,
    `        ${plan.hasPenalty ? '(loss + penalty(model))' : 'loss'}.backward()`,
    plan.has('freeze') && '        hold(model, optimiser)',
    '        optimiser.step()',
    '        seen += len(batch)',
  );
}

/** A batch in pieces, whose gradients add up: something may change between two of them. */
function inPieces(plan: Plan): string {
  const batch = plan.name('batch');
  return code(
    '        # A batch goes through in pieces: what is changed in its middle holds for the rest of it.',
    `        room = max(1, ${batch} - gathered)`,
    '        until_change = min(stop for stop in STOPS if stop > seen) - seen',
    `        piece = ${orderOf(plan)}[place : place + min(room, until_change)]`,
    '        model.train()',
    plan.isMasked && '        leave_out(model, seen, piece)',
    `        loss = ${lossName(plan)}(model(INPUTS[piece]), TARGETS[piece])`,
    '        # Gradients are added up, and divided by the number of examples when the batch is full.',
    '        (loss * len(piece)).backward()',
    '        gathered += len(piece)',
    '        seen += len(piece)',
    `        if gathered >= ${batch} or seen % len(INPUTS) == 0:`,
    '            for parameter in model.parameters():',
    '                parameter.grad /= gathered',
    plan.hasPenalty && '            penalty(model).backward()',
    plan.has('freeze') && '            hold(model, optimiser)',
    '            optimiser.step()',
    '            optimiser.zero_grad()',
    '            gathered = 0',
  );
}
