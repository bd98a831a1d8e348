package pond.console.start;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.authority.home.AuthorityHome;
import pond.authority.home.HomeInUseException;
import pond.authority.lease.LeaseTimes;
import pond.authority.vault.Vault;
import pond.authority.vault.VaultKey;
import pond.authority.vault.VaultRefusedException;
import pond.client.ClientException;
import pond.client.ClientFiles;
import pond.client.ExitCode;
import pond.client.Pairing;
import pond.console.keep.Keep;
import pond.model.api.desk.TenantRequest;
import pond.model.api.desk.TenantView;
import pond.serve.Address;
import pond.serve.ServeConfig;
import pond.serve.Serving;
import pond.serve.StoreCheck;

/**
 * Everything slow between the first screen and the frame: opening the vault, starting the parts,
 * connecting. Blocks; every refusal is a {@link ClientException} with what to do next.
 */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  static final String LISTEN_KEY = "serve.listen";
  static final String NAME_KEY = "serve.name";
  private static final String API_LISTEN = "127.0.0.1:7444";

  private final ConsoleOptions options;
  private final Keep keep;
  private final SecureRandom random;
  private final String version;

  Opening(ConsoleOptions options, Keep keep, SecureRandom random, String version) {
    this.options = options;
    this.keep = keep;
    this.random = random;
    this.version = version;
  }

  /** Makes the home and its vault, and starts. */
  Session setUp(SetUpAnswers answers) throws IOException {
    keep.put(LISTEN_KEY, answers.listen());
    if (!answers.name().isEmpty()) {
      keep.put(NAME_KEY, answers.name());
    }
    Session session =
        start(
            home ->
                Vault.create(
                    home.vaultFile(), new VaultKey.Passphrase(answers.passphrase()), random));
    answers.wipe();
    if (answers.sample()) {
      sample(session);
    }
    return session;
  }

  /** The sample is a help for the first day; an authority that runs is not given up for it. */
  private void sample(Session session) throws IOException {
    Sample.install(options.home());
    try {
      session
          .api()
          .post(
              "/v1/tenants",
              new TenantRequest(Sample.PROJECT, "Village pond (sample)"),
              TenantView.class);
    } catch (ClientException e) {
      LOG.warn("The sample's tenant could not be added: {}", e.getMessage());
    }
  }

  /** Opens the vault with a passphrase, and starts. */
  Session unlock(char[] passphrase) throws IOException {
    return start(home -> Vault.open(home.vaultFile(), new VaultKey.Passphrase(passphrase), random));
  }

  /** Opens the vault with its key file, and starts. */
  Session unlockByFile(Path keyFile) throws IOException {
    return start(home -> Vault.open(home.vaultFile(), new VaultKey.KeyFile(keyFile), random));
  }

  /** Connects to the authority elsewhere, or to the one that serves this home already. */
  Session connect() {
    Path folder = options.remote().orElse(options.home().resolve("operator"));
    return Session.connect(new ClientFiles(folder), Optional.empty());
  }

  /** Takes up an invitation and connects. */
  Session pair(String url, String code) {
    Path folder = options.remote().orElseThrow();
    Pairing.pair(new ClientFiles(folder), url, code);
    return connect();
  }

  private interface Unlock {
    Vault vault(AuthorityHome home) throws IOException, VaultRefusedException;
  }

  private Session start(Unlock unlock) throws IOException {
    AuthorityHome home;
    try {
      home = AuthorityHome.open(options.home());
    } catch (HomeInUseException e) {
      return joinRunning(e);
    }
    boolean done = false;
    try {
      StoreCheck.require(home);
      Vault vault = unlock.vault(home);
      Session session = entered(home, Serving.start(home, vault, config(), version));
      done = true;
      return session;
    } catch (VaultRefusedException e) {
      throw new ClientException(ExitCode.VAULT_LOCKED, e.reason().name(), e.getMessage(), e.fix());
    } catch (BindException e) {
      throw new ClientException(
          ExitCode.HOME_IN_USE,
          "ADDRESS_IN_USE",
          "An address to listen on is in use: " + listen() + " or " + api() + ".",
          "Stop the other program, or start with --listen and --api-listen.");
    } finally {
      if (!done) {
        home.close();
      }
    }
  }

  /** What was started must not go on behind a screen that says it failed. */
  private static Session entered(AuthorityHome home, Serving serving) {
    boolean done = false;
    try {
      Embedded running = new Embedded(home, serving);
      Session session = Session.connect(new ClientFiles(home.operator()), Optional.of(running));
      done = true;
      return session;
    } finally {
      if (!done) {
        serving.close();
      }
    }
  }

  /** Another program of the same person serves this home: use that one. */
  private Session joinRunning(HomeInUseException inUse) {
    if (Files.notExists(options.home().resolve("serve.json"))) {
      throw new ClientException(
          ExitCode.HOME_IN_USE,
          "HOME_IN_USE",
          inUse.getMessage() + " Home: " + options.home(),
          "Wait until it has started, or stop it.");
    }
    return connect();
  }

  private ServeConfig config() {
    return new ServeConfig(
        Address.parse(listen()),
        names(),
        Address.parse(api()),
        Optional.empty(),
        LeaseTimes.DEFAULT);
  }

  private String listen() {
    return options.listen().workers().or(() -> keep.get(LISTEN_KEY)).orElse(SetUpState.LISTEN);
  }

  private String api() {
    return options.listen().operators().orElse(API_LISTEN);
  }

  private List<String> names() {
    return options.listen().names().isEmpty()
        ? keep.get(NAME_KEY).map(List::of).orElse(List.of())
        : options.listen().names();
  }
}
