package pond.worker.sandbox.seccomp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Runs a filter as the kernel would, so that the table of another machine can be tested here. */
final class FilterMachine {
  private final ByteBuffer code;

  FilterMachine(byte[] program) {
    code = ByteBuffer.wrap(program).order(ByteOrder.nativeOrder());
  }

  int run(int arch, int number, long arg0, long arg1) {
    ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    data.putInt(0, number).putInt(4, arch).putLong(16, arg0).putLong(24, arg1);
    int accumulator = 0;
    int at = 0;
    while (true) {
      int op = code.getShort(at * 8) & 0xFFFF;
      int whenTrue = code.get(at * 8 + 2) & 0xFF;
      int whenFalse = code.get(at * 8 + 3) & 0xFF;
      int value = code.getInt(at * 8 + 4);
      at++;
      switch (op) {
        case 0x20 -> accumulator = data.getInt(value);
        case 0x15 -> at += accumulator == value ? whenTrue : whenFalse;
        case 0x35 -> at += Integer.compareUnsigned(accumulator, value) >= 0 ? whenTrue : whenFalse;
        case 0x45 -> at += (accumulator & value) != 0 ? whenTrue : whenFalse;
        case 0x06 -> {
          return value;
        }
        default -> throw new IllegalStateException("Unknown instruction " + op);
      }
    }
  }
}
