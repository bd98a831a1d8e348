package pond.model.port;

/** Why a blob store refused. The names are stable. */
public enum BlobRefusal {
  /** The bytes have another digest than they were announced with. */
  DIGEST_MISMATCH,
  /** More bytes than allowed. */
  TOO_LARGE,
  /** An upload brought more bytes than it announced. */
  SIZE_MISMATCH,
  /** The offset is not where the upload stands, or lies beyond the end. */
  WRONG_OFFSET,
  /** Another upload of the same blob is running. */
  BUSY,
  /** There is no such blob. */
  NOT_FOUND
}
