package pond.io.tls;

/** Why the other side's certificates were refused. The names are stable. */
public enum TlsRefusal {
  /** The server is not of the authority that this client knows. */
  OTHER_AUTHORITY,
  /** The connection is not TLS 1.3. */
  NOT_TLS_1_3,
  /** This side was set up without the check of the server's name. */
  NAME_NOT_CHECKED,
  /** Too few, too many, unsigned or unsuitable certificates. */
  BAD_CHAIN,
  /** Expired or not yet valid; a wrong clock looks the same. */
  NOT_VALID_NOW,
  /** The server's certificate is not for the name that was asked for. */
  WRONG_NAME
}
