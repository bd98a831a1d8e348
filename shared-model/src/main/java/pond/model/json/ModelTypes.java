package pond.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import pond.model.digest.Sha256;
import pond.model.fingerprint.Fingerprint;
import pond.model.key.SealingPublicKey;
import pond.model.key.SigningPublicKey;
import pond.model.runfile.StageId;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Limit;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.PropertyState;
import pond.model.sandbox.SandboxProfile;
import pond.model.sandbox.SandboxProperty;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;

/**
 * How Pond's value types stand in JSON: each as its one canonical text, parsed by its own strict
 * parser.
 */
final class ModelTypes extends SimpleModule {
  private static final long serialVersionUID = 1L;

  ModelTypes() {
    super("pond-model");
    text(Sha256.class, Sha256::parse, Sha256::hex);
    text(Fingerprint.class, Fingerprint::parse, Fingerprint::toString);
    text(SigningPublicKey.class, SigningPublicKey::parse, SigningPublicKey::toString);
    text(SealingPublicKey.class, SealingPublicKey::parse, SealingPublicKey::toString);
    text(StageId.class, StageId::parse, StageId::toString);
    text(TenantId.class, TenantId::parse, TenantId::value);
    text(Tier.class, Tier::parse, Tier::word);
    text(Outcome.class, known(Outcome::parse), Outcome::wire);
    text(SandboxProfile.class, known(SandboxProfile::parse), SandboxProfile::wire);
    text(PropertyState.class, known(PropertyState::parse), PropertyState::wire);
    text(SandboxProperty.class, known(SandboxProperty::parse), SandboxProperty::wire);
    key(SandboxProperty.class, known(SandboxProperty::parse), SandboxProperty::wire);
    text(Limit.class, known(Limit::parse), Limit::wire);
    key(Limit.class, known(Limit::parse), Limit::wire);
    addDeserializer(byte[].class, new TextReader<>(byte[].class, ModelTypes::onlyBase64));
    addSerializer(TagSet.class, new TagSetJson.Writer());
    addDeserializer(TagSet.class, new TagSetJson.Reader());
    addSerializer(JobLimits.class, new LimitsJson.Writer());
    addDeserializer(JobLimits.class, new LimitsJson.Reader());
  }

  /** The JDK accepts missing padding and set filling bits; only what it would write is accepted. */
  private static byte[] onlyBase64(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw new IllegalArgumentException("not canonical base64");
    }
    return bytes;
  }

  private static <T> Function<String, T> known(Function<String, Optional<T>> parse) {
    return word ->
        parse.apply(word).orElseThrow(() -> new IllegalArgumentException("unknown word"));
  }

  private <T> void text(Class<T> type, Function<String, T> parse, Function<T, String> write) {
    addSerializer(type, new TextWriter<>(type, write));
    addDeserializer(type, new TextReader<>(type, parse));
  }

  private <T> void key(Class<T> type, Function<String, T> parse, Function<T, String> write) {
    addKeySerializer(type, new KeyWriter<>(type, write));
    addKeyDeserializer(type, new KeyReader(parse));
  }

  private static final class TextWriter<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<T, String> write;

    TextWriter(Class<T> type, Function<T, String> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(write.apply(value));
    }
  }

  private static final class KeyWriter<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<T, String> write;

    KeyWriter(Class<T> type, Function<T, String> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeFieldName(write.apply(value));
    }
  }

  private static final class TextReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> parse;

    TextReader(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (!in.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
        throw context.weirdStringException("", handledType(), "must be text");
      }
      try {
        return parse.apply(in.getText());
      } catch (IllegalArgumentException e) {
        throw com.fasterxml.jackson.databind.JsonMappingException.from(in, e.getMessage(), e);
      }
    }
  }

  private static final class KeyReader extends KeyDeserializer {
    private final Function<String, ?> parse;

    KeyReader(Function<String, ?> parse) {
      this.parse = parse;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      try {
        return parse.apply(key);
      } catch (IllegalArgumentException e) {
        throw context.weirdKeyException(Object.class, key, "unknown word");
      }
    }
  }
}
