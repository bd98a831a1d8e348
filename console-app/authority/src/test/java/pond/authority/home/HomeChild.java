package pond.authority.home;

import java.io.IOException;
import java.nio.file.Path;

/** A second process that wants the same home: says how it went, and holds it until it is killed. */
final class HomeChild {
  private HomeChild() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    try {
      AuthorityHome home = AuthorityHome.open(Path.of(args[0]));
      System.out.println("TAKEN");
      System.out.flush();
      Thread.sleep(60_000);
      home.close();
    } catch (HomeInUseException e) {
      System.out.println(e.getMessage());
    }
  }
}
