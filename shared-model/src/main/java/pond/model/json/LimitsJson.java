package pond.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Map;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Limit;

/** Job limits as one flat JSON object; every limit must be there. */
final class LimitsJson {
  private LimitsJson() {}

  static final class Writer extends StdSerializer<JobLimits> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(JobLimits.class);
    }

    @Override
    public void serialize(JobLimits limits, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      for (Map.Entry<Limit, Long> limit : limits.values().entrySet()) {
        out.writeNumberField(limit.getKey().wire(), limit.getValue());
      }
      out.writeEndObject();
    }
  }

  static final class Reader extends StdDeserializer<JobLimits> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(JobLimits.class);
    }

    @Override
    public JobLimits deserialize(JsonParser in, DeserializationContext context) throws IOException {
      Map<Limit, Long> values =
          context.readValue(
              in, context.getTypeFactory().constructType(new TypeReference<Map<Limit, Long>>() {}));
      try {
        return new JobLimits(values);
      } catch (IllegalArgumentException e) {
        throw JsonMappingException.from(in, e.getMessage(), e);
      }
    }
  }
}
