package pond.model.link;

import java.util.Objects;
import pond.model.port.BlobScope;
import pond.model.statement.BlobRef;

/**
 * What a worker may move under one lease: the input it may read, the scope both blobs live in, and
 * how large its sealed output may be.
 */
public record BlobPermit(BlobScope scope, BlobRef input, long maxOutputBytes) {
  public BlobPermit {
    Objects.requireNonNull(scope, "scope is missing");
    Objects.requireNonNull(input, "input is missing");
  }
}
