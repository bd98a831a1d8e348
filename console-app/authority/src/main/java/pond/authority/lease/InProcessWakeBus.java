package pond.authority.lease;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The wake bus of a single process. */
public final class InProcessWakeBus implements WakeBus {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void hint() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public AutoCloseable onHint(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
