package pond.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pond.io.tls.TlsIdentity;
import pond.model.client.ClientFile;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/**
 * The folder of a person's client identity: {@code client.pem} (secret) and {@code client.json}.
 */
public record ClientFiles(Path folder) {
  /** The private key and its certificate. */
  public Path identity() {
    return folder.resolve("client.pem");
  }

  /** The API's address and root digest. */
  public Path config() {
    return folder.resolve("client.json");
  }

  /** Reads the identity, or tells what is missing. */
  public TlsIdentity loadIdentity() {
    try {
      return TlsIdentity.load(identity());
    } catch (IOException e) {
      throw missing("The operator identity could not be read: " + e.getMessage());
    }
  }

  /** Reads where the API is, or tells what is missing. */
  public ClientFile loadConfig() {
    if (Files.notExists(config())) {
      throw missing("There is no operator identity in " + folder + ".");
    }
    try {
      return StrictJson.read(Files.readAllBytes(config()), ClientFile.class);
    } catch (IOException | JsonRefusedException e) {
      throw missing("The file " + config() + " could not be read: " + e.getMessage());
    }
  }

  private static ClientException missing(String message) {
    return new ClientException(
        ExitCode.IDENTITY_MISSING,
        "IDENTITY_MISSING",
        message,
        "Start pond serve once with this home, pair with pond pair, or point --home or --client to the right folder.");
  }
}
