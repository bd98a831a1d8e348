package pond.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import pond.io.file.PrivateFiles;
import pond.io.tls.TlsIdentity;
import pond.model.api.people.PairReply;
import pond.model.api.people.PairRequest;
import pond.model.client.ClientFile;
import pond.model.code.PairingCode;
import pond.model.code.PairingPaste;
import pond.model.fingerprint.RootDigest;
import pond.model.json.StrictJson;

/**
 * Makes a person's own key known to an authority (docs/spec/people.md section 3).
 *
 * <p>Security property: the code is sent only over a connection whose root key has the digest that
 * the code names, and that digest is what the client folder pins from then on. The key is made here
 * and stays in the folder.
 */
public final class Pairing {
  private static final String COMMON_NAME = "pond client";
  private static final Duration VALIDITY = Duration.ofDays(3650);

  private final ClientFiles files;
  private final Clock clock;
  private final SecureRandom random;

  public Pairing(ClientFiles files, Clock clock, SecureRandom random) {
    this.files = files;
    this.clock = clock;
    this.random = random;
  }

  /**
   * The same with what a person typed and pasted, under the system's clock.
   *
   * @throws ClientException as below, and when the text is no code or the folder cannot be used
   */
  public static PairReply pair(ClientFiles files, String url, String pasted) {
    URI authority = AuthorityUrl.parse(url);
    PairingCode code = read(pasted);
    try {
      return new Pairing(files, Clock.systemUTC(), new SecureRandom()).pair(authority, code);
    } catch (IOException e) {
      throw new ClientException(
          ExitCode.STORAGE,
          "FILE_UNUSABLE",
          "The folder " + files.folder() + " cannot be used: " + e.getMessage(),
          "Check that it may be written and that nobody else can read it.");
    } finally {
      code.destroy();
    }
  }

  /** The code in a paste, or the sentence about what it is instead. */
  public static PairingCode read(String pasted) {
    return switch (PairingPaste.parse(pasted)) {
      case PairingPaste.Accepted accepted -> accepted.value();
      case PairingPaste.Refused refused ->
          throw new ClientException(
              ExitCode.INPUT_INVALID,
              refused.code(),
              refused.message().english(),
              "A pairing code starts with pondpc1 and has 79 characters. Copy the whole line.");
    };
  }

  /**
   * Pairs; after a lost answer, do the same again.
   *
   * @param authority see {@link AuthorityUrl#parse}
   * @throws ClientException when it is refused, the server is another one, or cannot be reached;
   *     the folder then holds no {@code client.json}
   * @throws IOException when the folder cannot be used
   */
  public PairReply pair(URI authority, PairingCode code) throws IOException {
    requireUnpaired();
    TlsIdentity identity = identity();
    AtomicReference<RootDigest> root = new AtomicReference<>();
    ApiClient client = ApiClient.of(authority, identity, raw -> isNamed(raw, code, root));
    PairReply reply = client.post("/v1/pair", new PairRequest(code.text()), PairReply.class);
    String seen = root.get().text();
    if (!reply.rootDigest().equals(seen)) {
      throw new ClientException(
          ExitCode.OTHER_AUTHORITY,
          "OTHER_AUTHORITY",
          "The server says it is another authority than its certificate does.",
          "Tell the operator; do not use this server.");
    }
    ClientFile config = new ClientFile(authority.toString(), seen);
    PrivateFiles.write(files.config(), StrictJson.write(config));
    return reply;
  }

  private static boolean isNamed(
      byte[] rootKey, PairingCode code, AtomicReference<RootDigest> found) {
    RootDigest digest = RootDigest.of(rootKey);
    found.set(digest);
    return code.root().matches(digest);
  }

  private void requireUnpaired() {
    if (Files.exists(files.config())) {
      throw new ClientException(
          ExitCode.REFUSED,
          "ALREADY_PAIRED",
          "The folder " + files.folder() + " belongs to an authority already.",
          "See who you are there with pond me, or choose another folder with --client.");
    }
  }

  /** The key of an earlier try that got no answer, else a fresh one; kept before it is used. */
  private TlsIdentity identity() throws IOException {
    PrivateFiles.createFolder(files.folder());
    if (Files.exists(files.identity())) {
      return TlsIdentity.load(files.identity());
    }
    TlsIdentity fresh = TlsIdentity.selfSigned(COMMON_NAME, VALIDITY, clock, random);
    fresh.save(files.identity());
    return fresh;
  }
}
