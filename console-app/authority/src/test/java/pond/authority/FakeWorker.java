package pond.authority;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import pond.authority.enroll.Enrollment;
import pond.model.code.EnrollmentCode;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.EnvelopeRefusedException;
import pond.model.dsse.Pae;
import pond.model.dsse.PayloadType;
import pond.model.fingerprint.Fingerprint;
import pond.model.fingerprint.RootDigest;
import pond.model.id.WorkerId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.key.SealingKeyPair;
import pond.model.key.SigningKeyPair;
import pond.model.link.Caller;
import pond.model.link.LinkRefusedException;
import pond.model.seal.Identity;
import pond.model.seal.Sealing;
import pond.model.seal.SealingException;
import pond.model.statement.PinRecord;
import pond.model.statement.WorkerKeys;
import pond.model.tag.TagSet;
import pond.model.wire.EnrollConfirm;
import pond.model.wire.EnrollReply;
import pond.model.wire.EnrollRequest;
import pond.model.wire.EnrollTranscript;
import pond.model.wire.Platform;
import pond.model.wire.SelfReply;

/** The partner's side of an enrollment with real keys, without a network or a disk. */
public final class FakeWorker {
  public static final String ADDRESS = "198.51.100.7";

  private final SecureRandom random = new SecureRandom();
  private final SigningKeyPair signing;
  private final SealingKeyPair sealing;
  private final Sha256 tlsSpki;
  private final String name;

  private FakeWorker(String name, SigningKeyPair signing, SealingKeyPair sealing, Sha256 tls) {
    this.name = name;
    this.signing = signing;
    this.sealing = sealing;
    this.tlsSpki = tls;
  }

  /** A worker with fresh keys. */
  public static FakeWorker fresh(String name) {
    SecureRandom random = new SecureRandom();
    return new FakeWorker(
        name, SigningKeyPair.generate(random), SealingKeyPair.generate(random), newTlsKey());
  }

  /** Another machine with the same signing key. */
  public FakeWorker otherSealing() {
    return new FakeWorker(name, signing, SealingKeyPair.generate(random), tlsSpki);
  }

  /** Another machine with the same sealing key. */
  public FakeWorker otherSigning() {
    return new FakeWorker(name, SigningKeyPair.generate(random), sealing, tlsSpki);
  }

  /** The same machine with another TLS key. */
  public FakeWorker otherTls() {
    return new FakeWorker(name, signing, sealing, newTlsKey());
  }

  /** This machine with the TLS key of another one. */
  public FakeWorker withTlsOf(FakeWorker other) {
    return new FakeWorker(name, signing, sealing, other.tlsSpki);
  }

  private static Sha256 newTlsKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return Sha256.of(generator.generateKeyPair().getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public WorkerKeys keys() {
    return new WorkerKeys(signing.publicKey(), sealing.publicKey(), tlsSpki);
  }

  public SigningKeyPair signing() {
    return signing;
  }

  public SealingKeyPair sealing() {
    return sealing;
  }

  public Fingerprint fingerprint() {
    return keys().fingerprint();
  }

  /** As the orchestrator sees its connection. */
  public Caller caller() {
    return new Caller(tlsSpki, ADDRESS);
  }

  /** 2. The transcript it would sign. */
  public EnrollTranscript transcript(EnrollmentCode code, String askedTags) {
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    return new EnrollTranscript(
        code.id().toString(),
        code.root().toString(),
        keys(),
        HexFormat.of().formatHex(nonce),
        TagSet.parse(askedTags),
        name,
        new Platform("linux", "amd64", "0.1.0", "partner-box"));
  }

  /** 2. The request, honestly made. */
  public EnrollRequest request(EnrollmentCode code, String askedTags) {
    return request(code, transcript(code, askedTags));
  }

  /** 2. A request for any transcript, signed by this worker's signing key. */
  public EnrollRequest request(EnrollmentCode code, EnrollTranscript transcript) {
    byte[] payload = StrictJson.write(transcript);
    return new EnrollRequest(
        Envelope.sign(PayloadType.ENROLLMENT, payload, signing),
        mac(code.secret().bindKey(), payload));
  }

  public EnrollReply enroll(Enrollment enrollment, String code) throws LinkRefusedException {
    return enroll(enrollment, code, "");
  }

  /** Enrolls and checks the reply as a real worker does. */
  public EnrollReply enroll(Enrollment enrollment, String text, String askedTags)
      throws LinkRefusedException {
    EnrollmentCode code = EnrollmentCode.parse(text);
    EnrollReply reply =
        enrollment.enroll(
            caller(), code.id().toString(), code.secret().relayKey(), request(code, askedTags));
    check(code, reply);
    return reply;
  }

  /** 6. Opens the challenge and sends the proof. */
  public SelfReply confirm(Enrollment enrollment, EnrollReply reply) throws LinkRefusedException {
    return enrollment.confirm(reply.workerId(), proof(reply));
  }

  /** 6. The proof of the sealing key. */
  public EnrollConfirm proof(EnrollReply reply) {
    try {
      byte[] opened =
          Sealing.open(reply.challenge(), List.of(Identity.of(sealing.privateKey())), 32);
      byte[] label = "pond-sealing-proof-v1\0".getBytes(US_ASCII);
      return new EnrollConfirm(Sha256.hasher().update(label).update(opened).finish());
    } catch (SealingException e) {
      throw new AssertionError("the challenge is not sealed to this worker", e);
    }
  }

  /** The whole way: enrolled, proved, active. */
  public WorkerId join(Enrollment enrollment, String code) {
    try {
      EnrollReply reply = enroll(enrollment, code);
      confirm(enrollment, reply);
      return reply.workerId();
    } catch (LinkRefusedException e) {
      throw new AssertionError(e.code() + ": " + e.getMessage(), e);
    }
  }

  /** 5. What a worker checks before it believes the reply; returns the pin. */
  public PinRecord check(EnrollmentCode code, EnrollReply reply) {
    if (!code.root().matches(RootDigest.of(reply.root().bytes()))) {
      throw new AssertionError("the reply is by another authority");
    }
    try {
      PinRecord pin = PinRecord.decode(reply.pin().verifiedBy(reply.root(), PayloadType.PIN));
      if (!pin.keys().equals(Optional.of(keys())) || !pin.workerId().equals(reply.workerId())) {
        throw new AssertionError("the pin names other keys");
      }
      return pin;
    } catch (EnvelopeRefusedException | JsonRefusedException e) {
      throw new AssertionError(e);
    }
  }

  /** HMAC-SHA256(bind key, PAE(enrollment type, payload)), computed here on its own. */
  public static byte[] mac(byte[] bindKey, byte[] payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bindKey, "HmacSHA256"));
      return mac.doFinal(Pae.encode("application/vnd.pond.enrollment.v1+json", payload));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
