package pond.authority.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import pond.authority.Authority;
import pond.authority.lease.LeaseRow;
import pond.authority.record.ResultRow;
import pond.authority.review.DecisionRow;
import pond.model.api.RunView;
import pond.model.bundle.BundleEntry;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleWriter;
import pond.model.evidence.AttemptFiles;
import pond.model.evidence.EvidenceNames;
import pond.model.evidence.KeyPem;
import pond.model.evidence.Unpacked;
import pond.model.id.RunId;
import pond.model.json.StrictJson;

/** Makes the evidence folder of a run as a canonical bundle (docs/spec/evidence.md). */
public final class EvidenceWriter {
  private static final int TRIES = 5;

  private final Authority authority;

  public EvidenceWriter(Authority authority) {
    this.authority = authority;
  }

  /** Evidence whose every size is known, ready to be streamed. */
  public static final class Prepared {
    private final SortedMap<String, Part> parts;

    private Prepared(SortedMap<String, Part> parts) {
      this.parts = parts;
    }

    /** Writes the canonical tar; not closed. */
    public void writeTo(OutputStream out) throws IOException {
      BundleWriter tar = new BundleWriter(out, BundleLimits.INPUT);
      Set<String> made = new LinkedHashSet<>();
      for (Map.Entry<BundleEntry, Optional<Part>> entry : entries(made).entrySet()) {
        if (entry.getValue().isEmpty()) {
          tar.directory(entry.getKey().path());
        } else {
          try (InputStream content = entry.getValue().get().source().open()) {
            tar.entry(entry.getKey(), content);
          }
        }
      }
      tar.finish();
    }

    private SortedMap<BundleEntry, Optional<Part>> entries(Set<String> folders) {
      SortedMap<BundleEntry, Optional<Part>> entries = new TreeMap<>();
      parts.forEach(
          (path, part) -> {
            BundlePath at = BundlePath.parse(path);
            boolean script = path.equals(EvidenceNames.SCRIPT);
            entries.put(BundleEntry.file(at, script, part.size()), Optional.of(part));
            for (Optional<BundlePath> up = at.parent(); up.isPresent(); up = up.get().parent()) {
              if (folders.add(up.get().text())) {
                entries.put(BundleEntry.directory(up.get()), Optional.empty());
              }
            }
          });
      return entries;
    }
  }

  /** Gathers the evidence of a run; empty when there is no such run. */
  public Optional<Prepared> prepare(RunId run) throws IOException {
    Optional<Steady> steady = steady(run);
    return steady.isEmpty()
        ? Optional.empty()
        : Optional.of(prepare(steady.get().rows(), steady.get().audit()));
  }

  private record Steady(EvidenceRows rows, byte[] audit) {}

  /** Rows, view and audit of one moment: a result or decision in between is waited out. */
  private Optional<Steady> steady(RunId run) {
    for (int i = 0; i < TRIES; i++) {
      Optional<RunView> view = authority.runs().find(run);
      if (view.isEmpty()) {
        return Optional.empty();
      }
      EvidenceRows rows = authority.database().read(tx -> EvidenceRows.read(tx, view.get()));
      byte[] audit = audit(rows);
      if (authority.runs().find(run).equals(view) && rows.hasAllDecisions(authority.database())) {
        return Optional.of(new Steady(rows, audit));
      }
    }
    throw new IllegalStateException("the run changes faster than it can be read");
  }

  private Prepared prepare(EvidenceRows rows, byte[] audit) throws IOException {
    SortedMap<String, Part> parts = new TreeMap<>();
    var root = authority.vault().root().publicKey();
    parts.put(EvidenceNames.ROOT, Part.of(KeyPem.encode(root)));
    parts.put(EvidenceNames.RUN, Part.of(StrictJson.write(rows.view())));
    parts.put(EvidenceNames.RUN_FILE, Part.of(rows.runFile()));
    parts.put(EvidenceNames.SNAPSHOT, Part.of(authority.snapshots().current().encode()));
    attempts(rows, parts);
    decisions(rows, parts);
    parts.put(EvidenceNames.AUDIT, Part.of(audit));
    parts.put(EvidenceNames.SCRIPT, Part.of(Texts.script()));
    parts.put(
        EvidenceNames.README,
        Part.of(Texts.readme(rows.view(), authority.vault().rootDigest(), KeyPem.encode(root))));
    parts.put(EvidenceNames.SUMS, Part.of(sums(parts)));
    return new Prepared(parts);
  }

  private void attempts(EvidenceRows rows, SortedMap<String, Part> parts) throws IOException {
    AttemptParts maker =
        new AttemptParts(
            authority.database(), authority.outputs(), authority.vault().root().publicKey());
    Map<String, Integer> late = new HashMap<>();
    for (ResultRow result : rows.results()) {
      LeaseRow lease = rows.leaseOf(result);
      String name = EvidenceNames.ATTEMPTS + "/" + result.stageId() + "-" + result.attempt();
      String folder = result.late() ? name + ".late-" + late.merge(name, 1, Integer::sum) : name;
      maker.of(lease, result).forEach((file, part) -> parts.put(folder + "/" + file, part));
    }
  }

  private void decisions(EvidenceRows rows, SortedMap<String, Part> parts) {
    Map<String, Integer> count = new HashMap<>();
    for (DecisionRow row : rows.decisions()) {
      String name = EvidenceNames.DECISIONS + "/" + row.key().stage() + "-" + row.key().attempt();
      String folder = name + "." + count.merge(name, 1, Integer::sum) + "/";
      parts.put(folder + EvidenceNames.DECISION + EvidenceNames.ENVELOPE, Part.of(row.envelope()));
      Unpacked.of(EvidenceNames.DECISION, row.envelope(), authority.vault().root().publicKey())
          .forEach((file, bytes) -> parts.put(folder + file, Part.of(bytes)));
    }
  }

  private byte[] audit(EvidenceRows rows) {
    Set<String> objects = new LinkedHashSet<>();
    objects.add(rows.view().runId());
    rows.decisions().forEach(decision -> objects.add(decision.key().text()));
    for (LeaseRow lease : rows.leases()) {
      objects.add(lease.jobId().value());
      objects.add(lease.leaseId().value());
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    authority
        .audit()
        .about(objects)
        .forEach(
            entry -> {
              lines.writeBytes(StrictJson.write(entry));
              lines.write('\n');
            });
    return lines.toByteArray();
  }

  private static byte[] sums(SortedMap<String, Part> parts) {
    StringBuilder lines = new StringBuilder();
    parts.forEach(
        (path, part) -> lines.append(new String(AttemptFiles.sumLine(part.sha(), path), UTF_8)));
    return lines.toString().getBytes(UTF_8);
  }
}
