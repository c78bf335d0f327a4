/**
 * Questions that a VM asks whoever works with it, and waits for the answer to.
 *
 *    const answer = await askQuestion(world, vm, { text: 'Was it moved, or copied?', choices: ['Moved', 'Copied'] });
 */
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { SimFault } from '../../wire/sim-fault.js';
import { invalidArgument } from '../invalid-argument.js';
import { methods, type MethodGroup } from '../registry.js';
import { vmEvent } from './vm-event.js';

type Vm = Managed<'VirtualMachine'>;

export interface VmQuestion {
  readonly text: string;
  /** What can be answered; clients answer with the number of one, counted from 0. */
  readonly choices: readonly string[];
  /** The number of the answer that is suggested: the first if not given. */
  readonly defaultChoice?: number | undefined;
}

interface Pending {
  readonly id: string;
  readonly choices: readonly string[];
  readonly answered: (choice: string) => void;
}

class Questions {
  /** Of a VM that goes nobody waits for the answer any more. */
  readonly pending = new WeakMap<Vm, Pending>();
}

/** Asks, and resolves with the choice that a client answers with. One question at a time. */
export async function askQuestion(world: World, vm: Vm, question: VmQuestion): Promise<string> {
  const { text, choices, defaultChoice = 0 } = question;
  const { pending } = world.part(Questions);
  if (pending.has(vm)) throw new Error(`'${vm.get('name')}' has asked already, and has no answer yet.`);
  const id = String(world.ids.nextNumber('question'));
  const choiceInfo = choices.map((label, key) => ({ key: String(key), label, summary: label }));
  vm.set('runtime', {
    ...vm.get('runtime'),
    question: { id, text, choice: { choiceInfo, defaultIndex: defaultChoice } },
  });
  vmEvent(world, vm, 'VmMessageEvent', { message: text });
  return new Promise((answered) => {
    pending.set(vm, { id, choices, answered });
  });
}

export const questionMethods: MethodGroup = methods('VirtualMachine', {
  AnswerVM({ world, object: vm, args: { questionId, answerChoice } }) {
    const { pending } = world.part(Questions);
    const question = pending.get(vm);
    if (question?.id !== questionId) {
      throw new SimFault('ConcurrentAccess', {}, 'The question is not asked, or has been answered.');
    }
    const choice = /^\d+$/.test(answerChoice) ? question.choices[Number(answerChoice)] : undefined;
    if (choice === undefined) throw invalidArgument('answerChoice');
    pending.delete(vm);
    const { question: _answered, ...runtime } = vm.get('runtime');
    vm.set('runtime', runtime);
    question.answered(choice);
  },
});
