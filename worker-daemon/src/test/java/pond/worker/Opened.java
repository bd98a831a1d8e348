package pond.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleReader;
import pond.model.bundle.gzip.GzipDecoder;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.seal.Identity;
import pond.model.seal.Sealing;
import pond.model.statement.ResultPredicate;
import pond.model.statement.ResultStatement;
import pond.model.wire.ResultSubmission;

/** What the authority sees when it opens what a worker sent. */
public final class Opened {
  private Opened() {}

  /** The result, its signature checked with the worker's key. */
  public static ResultPredicate result(ResultSubmission sent, TestWorker worker, TestAuthority by)
      throws Exception {
    byte[] envelope =
        Sealing.open(
            sent.sealedResult(), List.of(Identity.of(by.sealing.privateKey())), Envelope.MAX_BYTES);
    byte[] payload =
        Envelope.decode(envelope)
            .verifiedBy(worker.identity.signing().publicKey(), PayloadType.RESULT);
    return ResultStatement.decode(payload).predicate();
  }

  /** The files of a sealed output, its digest checked against the signed one. */
  public static Map<String, String> output(byte[] blob, ResultPredicate result, TestAuthority by)
      throws Exception {
    Map<String, String> files = new LinkedHashMap<>();
    try (InputStream gzip =
            Sealing.open(
                new ByteArrayInputStream(blob), List.of(Identity.of(by.sealing.privateKey())));
        InputStream tar = new GzipDecoder(gzip, BundleLimits.OUTPUT)) {
      new BundleReader(BundleLimits.OUTPUT)
          .read(
              tar,
              result.outputSha(),
              (entry, content) ->
                  files.put(entry.path().text(), new String(content.readAllBytes(), UTF_8)));
    }
    return files;
  }

  /** The plaintext of all log frames in order. */
  public static byte[] log(Map<Long, byte[]> frames, TestAuthority by) throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (long seq = 0; frames.containsKey(seq); seq++) {
      all.writeBytes(
          Sealing.open(frames.get(seq), List.of(Identity.of(by.sealing.privateKey())), 64 << 10));
    }
    return all.toByteArray();
  }
}
