package pond.worker.job;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import pond.io.tree.TreeUnpacker;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleRefusedException;
import pond.model.bundle.gzip.GzipDecoder;
import pond.model.digest.Sha256;
import pond.model.seal.Identity;
import pond.model.seal.Sealing;
import pond.model.seal.SealingException;
import pond.model.statement.Order;
import pond.model.statement.OrderInput;
import pond.worker.link.InputDownload;
import pond.worker.link.LinkException;
import pond.worker.trust.OrderRefusal;
import pond.worker.trust.Refusal;

/** Brings the input of an order into the job's folders: rule 7 of docs/spec/statements.md, 2. */
final class InputStage {
  private final InputDownload download;
  private final Identity sealingKey;

  InputStage(InputDownload download, Identity sealingKey) {
    this.download = download;
    this.sealingKey = sealingKey;
  }

  /** Why the input is not the one the order names; empty when it is, and is in place. */
  Optional<Refusal> bring(Order order, JobRoom room, BooleanSupplier goOn)
      throws IOException, LinkException, InterruptedException {
    Sha256 arrived =
        download.fetch(order.job().leaseId(), order.input().blob(), room.transfer(), goOn);
    if (!arrived.equals(order.input().blob().digest())) {
      return refuse(OrderRefusal.INPUT_OTHER_BLOB, "The ciphertext is not the one ordered.");
    }
    try {
      unpack(order.input(), room);
    } catch (SealingException e) {
      return refuse(OrderRefusal.INPUT_NOT_OPENED, e.getMessage());
    } catch (BundleRefusedException e) {
      return refuse(OrderRefusal.INPUT_OTHER_BUNDLE, e.reason() + ", " + e.getMessage());
    }
    Files.delete(room.transfer());
    room.place("work", room.folders().work());
    room.place("needs", room.folders().needs());
    return Optional.empty();
  }

  private void unpack(OrderInput input, JobRoom room) throws IOException {
    BundleLimits limits = BundleLimits.INPUT.withBytesAtMost(Math.max(1, input.bundleSize()));
    try (InputStream payload = Files.newInputStream(room.transfer());
        InputStream file =
            new SequenceInputStream(new ByteArrayInputStream(input.header()), payload);
        InputStream gzip = Sealing.open(new BufferedInputStream(file), List.of(sealingKey));
        InputStream tar = new GzipDecoder(new BufferedInputStream(gzip), limits)) {
      new TreeUnpacker(limits).unpack(tar, input.inputSha(), room.unpacked());
    }
  }

  private static Optional<Refusal> refuse(OrderRefusal reason, String sentence) {
    return Optional.of(new Refusal(reason, sentence));
  }
}
