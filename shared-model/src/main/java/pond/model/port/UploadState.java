package pond.model.port;

/** How far an upload is. */
public sealed interface UploadState {
  /**
   * All bytes are here and have the right digest; the blob is stored.
   *
   * @param size its size in bytes
   */
  record Done(long size) implements UploadState {}

  /**
   * Go on from here.
   *
   * @param uploaded bytes that have arrived
   */
  record Incomplete(long uploaded) implements UploadState {}
}
