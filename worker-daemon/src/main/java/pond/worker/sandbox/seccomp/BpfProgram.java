package pond.worker.sandbox.seccomp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Classic BPF, written so that each rule carries its own answer and no jump is ever far. */
final class BpfProgram {
  private static final int LOAD = 0x20;
  private static final int JUMP_EQUAL = 0x15;
  private static final int JUMP_GREATER_EQUAL = 0x35;
  private static final int JUMP_ANY_BIT = 0x45;
  private static final int RETURN = 0x06;

  private record Instruction(int code, int whenTrue, int whenFalse, int value) {}

  private final List<Instruction> instructions = new ArrayList<>();

  BpfProgram load(int offset) {
    return add(LOAD, 0, 0, offset);
  }

  BpfProgram answer(int value) {
    return add(RETURN, 0, 0, value);
  }

  BpfProgram answerIfEqual(int value, int answer) {
    return add(JUMP_EQUAL, 0, 1, value).answer(answer);
  }

  BpfProgram answerUnlessEqual(int value, int answer) {
    return add(JUMP_EQUAL, 1, 0, value).answer(answer);
  }

  BpfProgram answerIfAtLeast(int value, int answer) {
    return add(JUMP_GREATER_EQUAL, 0, 1, value).answer(answer);
  }

  BpfProgram answerIfAnyBit(int mask, int answer) {
    return add(JUMP_ANY_BIT, 0, 1, mask).answer(answer);
  }

  /** Runs the block only for this value; the block must end in an answer. */
  BpfProgram whenEqual(int value, BpfProgram block) {
    add(JUMP_EQUAL, 0, block.instructions.size(), value);
    instructions.addAll(block.instructions);
    return this;
  }

  byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(instructions.size() * 8).order(ByteOrder.nativeOrder());
    for (Instruction i : instructions) {
      out.putShort((short) i.code).put((byte) i.whenTrue).put((byte) i.whenFalse).putInt(i.value);
    }
    return out.array();
  }

  private BpfProgram add(int code, int whenTrue, int whenFalse, int value) {
    if (whenTrue > 255 || whenFalse > 255) {
      throw new IllegalStateException("A BPF jump spans at most 255 instructions.");
    }
    instructions.add(new Instruction(code, whenTrue, whenFalse, value));
    return this;
  }
}
