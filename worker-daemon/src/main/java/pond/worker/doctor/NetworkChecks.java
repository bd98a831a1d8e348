package pond.worker.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pond.model.wire.SelfReply;
import pond.worker.link.LinkException;
import pond.worker.link.Orchestrator;
import pond.worker.link.OrchestratorUrl;

/** The way to the orchestrator, step by step: name, port, who answers, its clock, our standing. */
public final class NetworkChecks {
  private static final int CONNECT_MS = 5000;
  private static final Duration TOLERATED = Duration.ofSeconds(60);

  private final Orchestrator orchestrator;
  private final Clock clock;

  public NetworkChecks(Orchestrator orchestrator, Clock clock) {
    this.orchestrator = orchestrator;
    this.clock = clock;
  }

  /** Stops at the first step that makes the next ones pointless. */
  public List<Check> all() throws InterruptedException {
    List<Check> checks = new ArrayList<>();
    checks.add(name(orchestrator.url()));
    if (good(checks)) {
      checks.add(port(orchestrator.url()));
    }
    if (good(checks)) {
      answer(checks);
    }
    return checks;
  }

  private static boolean good(List<Check> checks) {
    return checks.getLast().word() != Check.Word.FAIL;
  }

  private static Check name(OrchestratorUrl url) {
    try {
      return Check.ok(
          "dns", url.host() + " is " + InetAddress.getByName(url.host()).getHostAddress());
    } catch (UnknownHostException e) {
      return Check.fail(
          "dns", "no address for " + url.host(), "Check the name and this machine's DNS.");
    }
  }

  private static Check port(OrchestratorUrl url) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(url.host(), url.port()), CONNECT_MS);
      return Check.ok("tcp", url.host() + " port " + url.port() + " is open");
    } catch (IOException e) {
      return Check.fail(
          "tcp",
          "no connection to " + url.host() + " port " + url.port() + ": " + e.getMessage(),
          "Open outgoing TCP to that port in the firewall; ask the operator whether it listens.");
    }
  }

  private void answer(List<Check> checks) throws InterruptedException {
    try {
      Instant before = clock.instant();
      Optional<Instant> theirs = orchestrator.clock();
      checks.add(Check.ok("tls", "the pinned orchestrator answers"));
      checks.add(skew(before, theirs));
      checks.add(standing());
    } catch (LinkException e) {
      checks.add(
          Check.fail(
              "tls",
              e.getMessage() + " (" + e.code() + ")",
              "Ask the operator whether the orchestrator's address or certificate changed. A proxy"
                  + " that opens TLS cannot be used."));
    }
  }

  private static Check skew(Instant ours, Optional<Instant> theirs) {
    if (theirs.isEmpty()) {
      return Check.warn("clock", "the orchestrator told no time", "");
    }
    Duration skew = Duration.between(theirs.get(), ours).abs();
    return skew.compareTo(TOLERATED) > 0
        ? Check.fail(
            "clock", "this clock is off by " + skew.toSeconds() + " s", "timedatectl set-ntp true")
        : Check.ok("clock", "within " + Math.max(1, skew.toSeconds()) + " s of the orchestrator's");
  }

  private Check standing() throws InterruptedException {
    try {
      SelfReply self = orchestrator.self();
      return Check.ok(
          "standing",
          self.state().name().toLowerCase(Locale.ROOT)
              + ", granted "
              + self.grantedTags().canonical());
    } catch (LinkException e) {
      return Check.fail(
          "standing",
          e.getMessage() + " (" + e.code() + ")",
          "Ask the operator; a revoked worker needs a new code in a fresh home.");
    }
  }
}
