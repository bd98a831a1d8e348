package pond.authority.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import pond.io.file.PrivateFiles;
import pond.io.tls.TlsIdentity;
import pond.model.client.ClientFile;
import pond.model.json.StrictJson;

/**
 * The client identity of whoever runs the authority on this machine: key and self-signed
 * certificate in one private file, and beside it where the API is.
 *
 * <p>Who can read that folder is the operator; it is as private as the vault's own file.
 */
public final class LocalOperator {
  /** Key and certificate, PEM. */
  public static final String IDENTITY_FILE = "client.pem";

  /** A {@link ClientFile}. */
  public static final String CLIENT_FILE = "client.json";

  /** How the audit log calls the local operator. */
  public static final String NAME = "operator";

  private static final String ACTOR = "authority";
  private static final Duration VALIDITY = Duration.ofDays(3650);
  private static final Duration RENEW_BEFORE = Duration.ofDays(30);

  private final People people;
  private final Path folder;
  private final Clock clock;
  private final SecureRandom random;

  public LocalOperator(People people, Path folder, Clock clock, SecureRandom random) {
    this.people = people;
    this.folder = folder;
    this.clock = clock;
    this.random = random;
  }

  /**
   * The identity, made when there is none or when it is about to expire. A key that was revoked
   * stays revoked: delete the file to make a new one.
   */
  public TlsIdentity ensure() throws IOException {
    PrivateFiles.createFolder(folder);
    Path file = folder.resolve(IDENTITY_FILE);
    TlsIdentity identity = Files.exists(file) ? TlsIdentity.load(file) : fresh(file);
    if (expiresSoon(identity.certificate())) {
      identity = fresh(file);
    }
    people.takeName(new Person(identity.pin(), NAME, Role.OPERATOR), ACTOR);
    return identity;
  }

  /** Tells local clients where the API is now. */
  public void announce(ClientFile client) throws IOException {
    PrivateFiles.write(folder.resolve(CLIENT_FILE), StrictJson.write(client));
  }

  private TlsIdentity fresh(Path file) throws IOException {
    TlsIdentity identity = TlsIdentity.selfSigned(NAME, VALIDITY, clock, random);
    identity.save(file);
    return identity;
  }

  private boolean expiresSoon(X509Certificate certificate) {
    Instant end = certificate.getNotAfter().toInstant();
    return end.isBefore(clock.instant().plus(RENEW_BEFORE));
  }
}
