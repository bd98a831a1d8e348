package pond.authority.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import pond.model.api.RunView;
import pond.model.digest.Sha256;
import pond.model.fingerprint.RootDigest;

/** The two texts that come with the evidence: how to check by hand, and the script that does it. */
final class Texts {
  private Texts() {}

  static byte[] script() throws IOException {
    return resource("verify.sh");
  }

  static byte[] readme(RunView run, RootDigest root, byte[] rootPem) throws IOException {
    return new String(resource("README.txt"), UTF_8)
        .replace("@RUN@", run.runId())
        .replace("@PROJECT@", run.project())
        .replace("@ROOT@", root.text())
        .replace("@ROOT_PEM_SHA@", Sha256.of(rootPem).hex())
        .getBytes(UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + name + " is missing");
      }
      return in.readAllBytes();
    }
  }
}
