package pond.worker.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import pond.io.tls.TlsContexts;
import pond.io.tls.TlsIdentity;
import pond.model.fingerprint.RootDigest;
import pond.model.fingerprint.RootPrefix;
import pond.worker.home.Enrollment;
import pond.worker.home.WorkerIdentity;
import pond.worker.link.Orchestrator;
import pond.worker.link.OrchestratorUrl;

/** Connections that believe one authority only. */
final class Links {
  private Links() {}

  /** Before enrolling: the root whose digest starts as the code says. */
  static Orchestrator byCode(OrchestratorUrl url, RootPrefix expected, WorkerIdentity identity) {
    return connect(url, identity, key -> expected.matches(RootDigest.of(key)));
  }

  /** After enrolling: the root key that was kept. */
  static Orchestrator pinned(Enrollment enrollment, WorkerIdentity identity) {
    RootDigest kept = RootDigest.of(enrollment.root().bytes());
    return connect(enrollment.url(), identity, key -> kept.equals(RootDigest.of(key)));
  }

  private static Orchestrator connect(
      OrchestratorUrl url, WorkerIdentity identity, Predicate<byte[]> acceptsRoot) {
    Optional<TlsIdentity> shown = Optional.of(identity.tls());
    SSLContext tls = TlsContexts.client(shown, acceptsRoot, Clock.systemUTC(), new SecureRandom());
    return new Orchestrator(url, tls);
  }
}
