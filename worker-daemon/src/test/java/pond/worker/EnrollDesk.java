package pond.worker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import pond.model.api.ApiProblem;
import pond.model.code.EnrollmentCode;
import pond.model.digest.Sha256;
import pond.model.dsse.EnvelopeRefusedException;
import pond.model.dsse.Pae;
import pond.model.dsse.PayloadType;
import pond.model.fingerprint.RootDigest;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.seal.Recipient;
import pond.model.seal.Sealing;
import pond.model.statement.WorkerKeys;
import pond.model.tag.TagSet;
import pond.model.wire.EnrollConfirm;
import pond.model.wire.EnrollReply;
import pond.model.wire.EnrollRequest;
import pond.model.wire.EnrollTranscript;
import pond.model.wire.SelfReply;
import pond.model.wire.WorkerState;

/** The authority's side of the enrollment, every check of docs/spec/wire.md step 3 included. */
public final class EnrollDesk {
  public static final TagSet GRANTED = TagSet.parse("pool:byo,tenant:acme-web");

  public final EnrollmentCode code;
  public final List<EnrollTranscript> enrolled = new CopyOnWriteArrayList<>();
  public volatile Optional<ApiProblem> refusal = Optional.empty();

  /** What a relay in between makes of the genuine reply. */
  public volatile UnaryOperator<EnrollReply> relay = UnaryOperator.identity();

  private final TestAuthority authority;
  private final byte[] challenge = new byte[32];
  private final FakeOrchestrator orchestrator;

  public EnrollDesk(FakeOrchestrator orchestrator) {
    this.orchestrator = orchestrator;
    this.authority = orchestrator.authority;
    this.code =
        EnrollmentCode.generate(
            RootDigest.of(authority.root.publicKey().bytes()), authority.random);
    authority.random.nextBytes(challenge);
    orchestrator.enroll = Optional.of(this::enroll);
    orchestrator.confirm = Optional.of(this::confirm);
  }

  private Object enroll(HttpExchange exchange, byte[] body) throws JsonRefusedException {
    if (refusal.isPresent()) {
      return new FakeOrchestrator.Refusal(403, refusal.get());
    }
    String bearer =
        "Pond-Code "
            + code.id()
            + "."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(code.secret().relayKey());
    EnrollRequest request = StrictJson.read(body, EnrollRequest.class);
    byte[] payload = request.transcript().payload();
    EnrollTranscript transcript = StrictJson.read(payload, EnrollTranscript.class);
    boolean good =
        bearer.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && MessageDigest.isEqual(request.mac(), mac(payload))
            && signedByItself(request, transcript)
            && Optional.of(transcript.keys().tlsSpki()).equals(FakeOrchestrator.peer(exchange))
            && transcript.codeId().equals(code.id().toString())
            && transcript.rootPrefix().equals(code.root().toString());
    if (!good) {
      ApiProblem uniform = new ApiProblem("ENROLL_REFUSED", "This code is refused.", "Ask.");
      return new FakeOrchestrator.Refusal(403, uniform);
    }
    enrolled.add(transcript);
    return relay.apply(reply(transcript.keys()));
  }

  private static boolean signedByItself(EnrollRequest request, EnrollTranscript transcript) {
    try {
      request.transcript().verifiedBy(transcript.keys().signing(), PayloadType.ENROLLMENT);
      return true;
    } catch (EnvelopeRefusedException e) {
      return false;
    }
  }

  public EnrollReply reply(WorkerKeys keys) {
    return new EnrollReply(
        authority.workerId,
        authority.root.publicKey(),
        authority.signedPin(keys, GRANTED),
        authority.snapshot(1, Instant.now()),
        Sealing.seal(challenge, List.of(Recipient.of(keys.sealing())), authority.random));
  }

  private Object confirm(HttpExchange exchange, byte[] body) throws JsonRefusedException {
    Sha256 expected =
        Sha256.hasher()
            .update("pond-sealing-proof-v1\0".getBytes(US_ASCII))
            .update(challenge)
            .finish();
    boolean self = exchange.getRequestURI().getPath().endsWith("/self");
    if (self || StrictJson.read(body, EnrollConfirm.class).answer().equals(expected)) {
      orchestrator.worker = FakeOrchestrator.peer(exchange);
      return new SelfReply(authority.workerId, WorkerState.ACTIVE, GRANTED);
    }
    return new FakeOrchestrator.Refusal(
        403, new ApiProblem("PROOF_WRONG", "Not the challenge.", "Enroll again."));
  }

  private byte[] mac(byte[] payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(code.secret().bindKey(), "HmacSHA256"));
      return mac.doFinal(Pae.encode(PayloadType.ENROLLMENT.mediaType(), payload));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
