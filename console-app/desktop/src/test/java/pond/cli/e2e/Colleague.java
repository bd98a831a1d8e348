package pond.cli.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person with a client folder of their own, at one authority. */
record Colleague(Installation at, String name) {
  Path client() {
    return at.folder().resolve("client-" + name);
  }

  /** A command of this person; they have no home of an authority. */
  Finished pond(String input, String... arguments) throws InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--client", client().toString()));
    return Program.POND.run(input, all);
  }

  Finished pair(String code, String... more) throws InterruptedException {
    List<String> all =
        new ArrayList<>(List.of("pair", "--authority", at.apiUrl(), "--code-file", "-"));
    all.addAll(List.of(more));
    return pond(code + "\n", all.toArray(String[]::new));
  }
}
