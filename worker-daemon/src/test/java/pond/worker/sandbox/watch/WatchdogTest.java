package pond.worker.sandbox.watch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  @Test
  void watch_aCheckThatBreaks_endsEveryJobAndTakesNoMore() throws Exception {
    Watchdog watchdog = new Watchdog();
    Job good = new Job(false);
    assertTrue(watchdog.watch(good));
    watchdog.watch(new Job(true));
    assertTrue(good.unwatched.await(5, TimeUnit.SECONDS));
    for (int i = 0; i < 100 && watchdog.works(); i++) {
      Thread.sleep(10);
    }
    assertFalse(watchdog.watch(new Job(false)));
  }

  @Test
  void watch_foldersThatCannotBeRead_endThatJobOnly() throws Exception {
    Watchdog watchdog = new Watchdog();
    Job good = new Job(false);
    watchdog.watch(good);
    Job broken =
        new Job(false) {
          @Override
          public void checkDisk(ProcessTable table) throws IOException {
            throw new IOException("planted");
          }
        };
    watchdog.watch(broken);
    assertTrue(broken.unwatched.await(5, TimeUnit.SECONDS));
    assertTrue(watchdog.works());
    assertFalse(good.unwatched.await(50, TimeUnit.MILLISECONDS));
  }

  @Test
  void watch_job_isLookedAtSoonAndNoMoreAfterRelease() throws Exception {
    Watchdog watchdog = new Watchdog();
    Job job = new Job(false);
    watchdog.watch(job);
    assertTrue(job.looked.await(2, TimeUnit.SECONDS));
    watchdog.release(job);
    assertTrue(watchdog.works());
  }

  private static class Job implements Watched {
    final CountDownLatch unwatched = new CountDownLatch(1);
    final CountDownLatch looked = new CountDownLatch(1);
    private final boolean breaks;

    Job(boolean breaks) {
      this.breaks = breaks;
    }

    @Override
    public void checkOften(ProcessTable table) {
      looked.countDown();
      if (breaks) {
        throw new IllegalStateException("planted: a check that breaks");
      }
    }

    @Override
    public void checkDisk(ProcessTable table) throws IOException {
      looked.countDown();
    }

    @Override
    public void unwatched(String why) {
      unwatched.countDown();
    }
  }
}
